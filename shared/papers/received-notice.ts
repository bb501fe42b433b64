import type { Subject } from '../case/duty-subjects';
import { simpleInForce, standingRefusal } from '../case/handling';
import { holds } from '../case/holders';
import { article } from '../case/rules';
import type { CaseState } from '../case/state';
import { cameByTransfer } from '../case/telling';
import { wayOf } from '../law/ways';
import { definePaper, type PaperFacts } from './define';
import {
  check,
  inFull,
  lengthWords,
  noticeChecks,
  noticeOf,
  optional,
  receivedSentence,
  required,
  textField,
} from './notice-kit';
import { addresseeOf, wordedLetter, you } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { bothOf, paperWording, say, sentence } from './wording';

/** The organ has the matter itself: not sent on, not turned down; a 信访部门 decides nothing and has no such notice. */
function isOwn({ organ, about }: Subject, state: CaseState): boolean {
  if (organ === null || !holds(state, organ) || standingRefusal(state, organ) !== null) return false;
  const receipt = state.receipts.find(({ receiptId }) => receiptId === about);
  return receipt === undefined
    ? state.receivedBy?.kind === 'competent-organ' && !cameByTransfer(state)
    : receipt.organKind === 'competent-organ' && receipt.returnedOn === null;
}

/** 处理途径和程序 as the classification has it; before it, that it will be decided and told. */
function routeOf(facts: Omit<PaperFacts, 'values'>): string {
  const { state, today } = facts;
  const whom = you(state);
  const { classification } = state;
  if (classification === null) {
    return `我单位将对${whom}反映的事项进行审查，依照《信访工作条例》的规定区分情况确定处理途径，并将处理途径和程序另行书面告知${whom}。`;
  }
  const way = classification.way === null ? undefined : wayOf(classification.way);
  if (way?.way === 6) {
    const simple = simpleInForce(state)
      ? `该事项适用简易办理程序，自受理之日起${lengthWords(facts, 'simple-reply', today, '简易办理答复期限')}内作出处理意见并答复${whom}。`
      : `办理中将听取${whom}陈述事实和理由，进行调查核实，自受理之日起${lengthWords(facts, 'finish', today, '办结期限')}内办结，并出具信访处理意见书。`;
    return `该事项属于申诉求决类事项，按照${inFull(way.article)}规定的信访程序处理。${simple}`;
  }
  if (way?.way === 5) {
    return `该事项属于${inFull(way.article)}规定的情形，由我单位依法履行职责，并将处理结果答复${whom}。`;
  }
  if (way !== undefined) {
    return `该事项属于${inFull(way.article)}规定的情形，应当通过${way.name}处理。我单位将导入相应程序，具体途径和程序另行书面告知${whom}。`;
  }
  switch (classification.purpose) {
    case '意见建议':
      return `该事项属于意见建议，按照《信访工作条例》第二十九条的规定处理：我单位将认真研究论证，对科学合理、具有现实可行性的予以采纳或者部分采纳，并回复${whom}。`;
    case '检举控告':
      return '该事项属于检举控告，按照《信访工作条例》第三十条的规定，由有权处理的机关依规依纪依法接收、受理、办理和反馈，检举控告人的姓名和有关情况依法保密。';
    default:
      return `该事项由我单位研究后答复${whom}。`;
  }
}

const wording = paperWording({
  key: 'received-notice',
  name: '接收告知书',
  title: '信访事项接收告知书',
  lines: [
    '{收件经过}经审查，该事项属于{机关}职权范围，已予登记。根据《信访工作条例》第二十三条{适用条款}的规定，现将处理途径和程序告知如下：',
    '{处理途径和程序}',
    '{提示}',
  ],
  places: {
    ...noticePlaces,
    适用条款: '直接提出的第一款、第二款，转送、交办的第三款',
    处理途径和程序: '经办人写的内容，程序按分类起草',
    提示: '经办人写的提示，没有时不印',
  },
  required: ['收件经过', '适用条款', '处理途径和程序'],
});
const hint = sentence(
  'received-notice:hint',
  '接收告知书：提示',
  '需要了解办理进展的，请{称谓}凭登记编号与我单位联系。',
  { 称谓: noticePlaces.称谓 },
);

/** 接收告知书 (条例 art. 23(1)(2)(3)): that the matter was received, and by which route and procedure it is dealt with. */
export const receivedNotice = definePaper({
  key: 'received-notice',
  name: '接收告知书',
  basis: article('第二十三条'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'none',
  ...noticeOf(
    'received',
    {
      rule: article('第二十三条'),
      message: '没有由本机关接收、需要告知接收情况的事项；已经转送、交办的，出具去向告知书',
    },
    isOwn,
  ),
  fields: [
    textField('route', '处理途径和程序', true, routeOf),
    textField('hint', '提示', false, (facts) => say(facts, hint, { 称谓: you(facts.state) })),
  ],
  wordings: [...bothOf(wording), hint],
  build: (facts) => {
    const { state, organ, about } = facts;
    const receipt = state.receipts.find(({ receiptId }) => receiptId === about);
    const parts = {
      ...noticeParts(facts),
      机关: organ.name,
      收件经过: receivedSentence(facts, receipt?.receiptId ?? null),
      适用条款: receipt === undefined ? '第一款、第二款' : '第三款',
      处理途径和程序: required(facts, 'route', '处理途径和程序'),
      提示: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(state) });
  },
  checks: (facts) => {
    const { state, about } = facts;
    const receipt = state.receipts.find(({ receiptId }) => receiptId === about);
    const organ = receipt?.organ ?? state.receivedBy;
    const since = receipt?.receivedOn ?? state.openedOn;
    return [
      ...noticeChecks(facts, organ === null ? null : { organ, since, what: '接收' }),
      check(
        'accepted',
        state.acceptance === null,
        ['事项还没有受理，先告知接收情况', '事项已经受理，出具受理告知书即可，不必另行告知接收情况'],
        article('第二十三条'),
        { level: 'should' },
      ),
    ];
  },
});
