import { ratedSides, ratingGrades } from '../case/facets/oversight';
import { registrationNumber } from '../case/numbers';
import { personName } from '../case/petitioners';
import { article, officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { liveTransfers } from '../case/transfers';
import { formatDate } from '../law/dates';
import { definePaper } from './define';
import { check, noticeChecks, secretRefusal, textField } from './notice-kit';
import { gistOf } from './notice-parts';
import { slipBlock, slipLabel, slipLine, slipPair, slipRow } from './slip-parts';
import { cleanLine } from './text';
import { say, sentence } from './wording';

/** Where the matter lies, in a line. */
function whereItIs(state: CaseState): string {
  if (state.acceptance !== null)
    return `${formatDate(state.acceptance.acceptedOn)}由${state.acceptance.organ.name}受理`;
  const sent = liveTransfers(state);
  return sent.length > 0
    ? sent.map(({ kind, toOrgan, transferredOn }) => `${formatDate(transferredOn)}${kind}${toOrgan}`).join('；')
    : `由${state.receivedBy?.name ?? ''}登记`;
}

const keepFoot = sentence(
  'query-code-slip:keep',
  '查询码告知单：保管',
  '查询码可以查到办理情况，请妥善保管，不要告诉他人。本单由信访人留存。',
  {},
);

/** 查询码告知单 (条例 art. 21(2)): for who has no mobile telephone: the code, how to query with it and how to rate. */
export const queryCodeSlip = definePaper({
  key: 'query-code-slip',
  name: '查询码告知单',
  basis: article('第二十一条第二款'),
  format: 'form',
  recipient: 'petitioner',
  copies: 1,
  numbered: false,
  approval: 'none',
  meets: null,
  subjects: (state) => (state.secret !== null || state.registration === null ? [] : [{ about: null, label: '查询码' }]),
  unlawful: (state) => {
    const secret = secretRefusal(state);
    if (secret !== null) return secret;
    return state.registration === null ? refusal(officeRules.existence, '事项还没有登记，没有可以查询的内容') : null;
  },
  fields: [
    textField('code', '查询码', true, () => '', { kind: 'line', hint: '照信访信息系统给出的查询码填写' }),
    textField('query', '查询方法', true, ({ office, organ }) => {
      const place = office.receptionPlace.trim();
      const phone = organ.phone.trim();
      return [
        '凭查询码和信访人姓名，在公布的网上信访渠道查询办理进展和结果。',
        `不方便上网的，可以到${place === '' ? `${organ.name}信访接待场所` : place}查询${phone === '' ? '' : `，也可以拨打${phone}查询`}。`,
      ].join('\n');
    }),
    textField(
      'rate',
      '评价方法',
      true,
      () =>
        `办理期间和答复以后，可以凭查询码分别对${ratedSides.join('、')}作出评价：${ratingGrades.join('、')}。具体起止时间以查询页面为准。`,
    ),
  ],
  wordings: [keepFoot],
  build: (facts) => {
    const { state, organ, values, issuedOn } = facts;
    return {
      kind: 'form',
      name: '查询码告知单',
      title: '信访事项查询码告知单',
      head: {
        left: `登记机关：${cleanLine(organ.name)}`,
        right: `登记编号：${state.registration === null ? '' : registrationNumber(state.registration)}`,
      },
      rows: [
        slipPair(['信访人', state.petitioners.map(personName).join('、')], ['登记日期', formatDate(state.openedOn)]),
        slipRow(14, slipLabel('反映事项'), slipLine(gistOf(state))),
        slipRow(14, slipLabel('办理去向'), slipLine(whereItIs(state))),
        slipRow(18, slipLabel('查询码'), slipLine(values.code ?? '', undefined, 'code')),
        slipRow(40, slipLabel('查询方法'), slipBlock(values.query ?? '', 'query')),
        slipRow(32, slipLabel('评价方法'), slipBlock(values.rate ?? '', 'rate')),
        slipPair(['经办人', facts.officerName], ['联系电话', organ.phone]),
      ],
      foot: [say(facts, keepFoot, {})],
      signature: [cleanLine(organ.name), ...(issuedOn === null ? [] : [formatDate(issuedOn)])],
    };
  },
  checks: (facts) => {
    const code = (facts.values.code ?? '').trim();
    const told = { organ: null, since: facts.state.openedOn, what: '登记' };
    return [
      ...noticeChecks(facts, told).filter(({ id }) => id !== 'address'),
      check(
        'code',
        /^[0-9A-Za-z-]{4,40}$/.test(code),
        ['查询码已填写', '查询码应当是字母、数字，请照信访信息系统给出的填写'],
        article('第二十一条第二款'),
        { field: 'code' },
      ),
    ];
  },
});
