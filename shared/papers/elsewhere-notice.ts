import { article } from '../case/rules';
import type { CaseState } from '../case/state';
import { liveTransfers } from '../case/transfers';
import { definePaper } from './define';
import { check, destinationChecks, noticeChecks, noticeOf, optional, required, textField } from './notice-kit';
import { addresseeOf, missing, wordedLetter } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { phrases } from './phrases';
import { bothOf, paperWording, say, sentence } from './wording';

/** Where the petitioner was already told to go: at the window, in a refusal, when his level was checked. */
const knownDestination = (state: CaseState): string =>
  [
    state.onTheSpot?.guidedTo,
    ...state.refusals.filter(({ revoked }) => revoked === null).map(({ guidedTo }) => guidedTo),
    ...state.levelChecks.map(({ competentOrgan }) => competentOrgan),
  ].find((organ) => organ !== undefined && organ.trim() !== '') ?? '';

const wording = paperWording({
  key: 'elsewhere-notice',
  name: '向有权机关提出告知书',
  title: '关于向有权处理的机关、单位提出信访事项的告知书',
  lines: [
    '{收件经过}',
    '{不属于职权范围的理由}',
    '根据《信访工作条例》第二十三条第一款的规定，请{称谓}向{有权机关}提出。{联系方式}',
    '{提示}',
  ],
  places: {
    ...noticePlaces,
    不属于职权范围的理由: '经办人写的理由',
    有权机关: '有权处理的机关、单位',
    联系方式: '有权机关的地址、电话，没有填写时不印',
    提示: '经办人写的提示，没有时不印',
  },
  required: ['收件经过', '不属于职权范围的理由', '有权机关', '联系方式'],
});
const why = sentence('elsewhere-notice:why', '向有权机关提出告知书：理由', '该事项不属于{机关}以及本系统职权范围。', {
  机关: '出具文书的机关',
});
const hint = sentence('elsewhere-notice:hint', '向有权机关提出告知书：提示', '提出时请携带本告知书和有关材料。', {});

/**
 * 告知向有权机关提出 (条例 art. 23(1), last clause): what came directly and is outside the powers of the organ and its
 * system is to be brought elsewhere, to an organ that is named.
 */
export const elsewhereNotice = definePaper({
  key: 'elsewhere-notice',
  name: '向有权机关提出告知书',
  basis: article('第二十三条第一款'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  ...noticeOf(
    'elsewhere',
    {
      rule: article('第二十三条'),
      message: '只有信访人直接向有权处理机关提出、没有受理也没有转送的事项，才告知向有权处理的机关、单位提出',
    },
    (_subject, state) =>
      state.receivedBy?.kind === 'competent-organ' && state.acceptance === null && liveTransfers(state).length === 0,
  ),
  fields: [
    textField('why', '不属于职权范围的理由', true, (facts) => say(facts, why, { 机关: facts.organ.name })),
    textField('to', '有权处理的机关、单位', true, ({ state }) => knownDestination(state), { kind: 'line' }),
    textField('where', '地址、电话、接待时间', false, () => '', { kind: 'line', hint: '查得到的都写上，信访人少跑路' }),
    textField('hint', '提示', false, (facts) => say(facts, hint, {})),
  ],
  wordings: [...bothOf(wording), why, hint],
  build: (facts) => {
    const { state, values } = facts;
    const to = (values.to ?? '').trim();
    const where = (values.where ?? '').trim();
    const parts = {
      ...noticeParts(facts),
      不属于职权范围的理由: required(facts, 'why', '不属于职权范围的理由'),
      有权机关: { text: to === '' ? missing('有权处理的机关、单位') : to, field: 'to' },
      联系方式: where === '' ? '' : say(facts, phrases.contact, { 地址电话: where }),
      提示: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(state) });
  },
  checks: (facts) => {
    const { state, values } = facts;
    const received = state.receivedBy;
    return [
      ...noticeChecks(facts, received === null ? null : { organ: received, since: state.openedOn, what: '接收' }),
      ...destinationChecks(facts, values.to ?? '', 'to'),
      check(
        'way-6',
        state.classification?.way !== 6,
        [
          '分类不是按第三十一条第六项受理',
          '事项分类为由有权机关按信访程序受理；不属于本机关职权范围的，请核对分类和去向',
        ],
        article('第三十一条第六项'),
        { level: 'should' },
      ),
    ];
  },
});
