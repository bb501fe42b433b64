import { mayWithdraw } from '../case/commands/withdraw-matter';
import { registrationNumber } from '../case/numbers';
import { personName } from '../case/petitioners';
import { article, officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { definePaper } from './define';
import { check, noticeChecks, PRACTICE, secretRefusal, textField } from './notice-kit';
import { gistOf } from './notice-parts';
import { SLIP_LABEL, SLIP_WIDTH, slipBlock, slipDate, slipLabel, slipLine, slipPair, slipRow } from './slip-parts';
import { cleanLine } from './text';
import { say, sentence, titleWording } from './wording';

/** Who may be written as the applicant: those who may withdraw and gave a name. */
const applicants = (state: CaseState): readonly string[] => {
  const unnamed = state.petitioners.filter(({ name }) => name.trim() === '').map(personName);
  return mayWithdraw(state).filter((name) => !unnamed.includes(name));
};

const title = titleWording('withdrawal-application', '撤回申请书', '撤回信访事项申请书');
const statement = sentence(
  'withdrawal-application:statement',
  '撤回申请书：申请人声明',
  '本人自愿申请撤回上述信访事项，没有受到胁迫、欺骗或者阻拦，知道撤回后该事项的办理即告终止。以上内容本人已经看过（或者已向本人宣读），与本人意思一致。',
  {},
);
const foot = sentence('withdrawal-application:foot', '撤回申请书：说明', '本申请书由申请人签名后生效。', {});

/** 撤回申请书: prepared for the petitioner to read and sign; nothing is withdrawn before he has. */
export const withdrawalApplication = definePaper({
  key: 'withdrawal-application',
  name: '撤回申请书',
  basis: officeRules.closing,
  format: 'form',
  recipient: 'file',
  copies: 2,
  numbered: false,
  approval: 'none',
  meets: null,
  subjects: (state) =>
    state.secret !== null || state.closed !== null || state.opinion?.stage === 'issued'
      ? []
      : [{ about: null, label: '撤回这个事项' }],
  unlawful: (state) => {
    const secret = secretRefusal(state);
    if (secret !== null) return secret;
    if (state.closed !== null) return refusal(officeRules.closed, '事项已经办结，没有可以撤回的');
    return state.opinion?.stage === 'issued'
      ? refusal(article('第三十二条'), '处理意见书已经印发，应当送达，不能再撤回')
      : null;
  },
  fields: [
    textField('by', '申请人', true, ({ state }) => state.withdrawal?.by ?? applicants(state)[0] ?? '', {
      kind: 'line',
    }),
    textField('reason', '撤回理由', false, ({ state }) => state.withdrawal?.reason ?? '', {
      hint: '由申请人自己说；也可以空着由他手写',
    }),
  ],
  wordings: [title, statement, foot],
  build: (facts) => {
    const { state, organ, values } = facts;
    const by = cleanLine(values.by ?? '');
    const proxy = state.proxies.find(({ name, withdrawnOn }) => name === by && withdrawnOn === null);
    const phone = proxy?.phone ?? state.petitioners.find(({ name }) => name === by)?.phone ?? '';
    return {
      kind: 'form',
      name: '撤回申请书',
      title: say(facts, title, {}),
      head: {
        left: `致：${cleanLine(state.acceptance?.organ.name ?? organ.name)}`,
        right: `登记编号：${state.registration === null ? '' : registrationNumber(state.registration)}`,
      },
      rows: [
        slipPair(['申请人', by], ['联系电话', phone]),
        slipPair(
          ['提出日期', formatDate(state.openedOn)],
          ['受理日期', state.acceptance === null ? '尚未受理' : formatDate(state.acceptance.acceptedOn)],
        ),
        slipRow(18, slipLabel('撤回事项'), slipLine(gistOf(state))),
        slipRow(60, slipLabel('撤回理由'), slipBlock(values.reason ?? '', 'reason')),
        slipRow(34, slipLabel('申请人声明'), slipBlock(say(facts, statement, {}))),
        ...(proxy === undefined
          ? []
          : [
              slipRow(
                14,
                slipLabel('代理授权'),
                slipLine(`${proxy.authorisation}（${formatDate(proxy.authorisedOn)}），授权范围：${proxy.scope}`),
              ),
            ]),
        slipRow(22, slipLabel('签名、捺印'), slipBlock('')),
        slipRow(
          11,
          slipLabel('申请日期'),
          slipDate(SLIP_WIDTH / 2 - SLIP_LABEL),
          slipLabel('接收人签名'),
          slipLine('', SLIP_WIDTH / 2 - SLIP_LABEL),
        ),
      ],
      foot: [say(facts, foot, {})],
      signature: [],
    };
  },
  checks: (facts) => {
    const { state, values } = facts;
    const by = cleanLine(values.by ?? '');
    return [
      ...noticeChecks(facts, { organ: null, since: state.openedOn, what: '登记' }).filter(
        ({ id }) => id !== 'address' && id !== 'phone',
      ),
      check(
        'by',
        applicants(state).includes(by),
        ['申请人是信访人或者他委托的代理人', '信访事项由信访人本人或者他委托的代理人撤回，请核对申请人'],
        article('第十九条'),
        { field: 'by' },
      ),
      check(
        'others',
        state.petitioners.length <= 1,
        ['信访人只有一人', '有几名信访人，请核实其他人是否也同意撤回，并由他们分别签名'],
        PRACTICE,
        { field: 'by', level: 'should' },
      ),
    ];
  },
});
