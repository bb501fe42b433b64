import { simpleInForce } from '../case/handling';
import { article, officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { definePaper, type PaperFacts } from './define';
import {
  check,
  dateWords,
  lastDay,
  lengthWords,
  noticeChecks,
  optional,
  required,
  secretRefusal,
  textField,
} from './notice-kit';
import { addresseeOf, missing, wordedLetter, you } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { asSentence, chineseNumeral, cleanLine, paragraphsOf } from './text';
import { bothOf, paperWording, say, sentence } from './wording';

/** Demand by demand from the opinion in work, else the demands themselves to be answered. */
function answerOf({ state }: Omit<PaperFacts, 'values'>): string {
  const demands = state.opinion?.opinion.demands ?? [];
  return demands
    .map(({ text, facts, opinion }, index) => {
      const first = demands.length === 1 ? '' : `${chineseNumeral(index + 1)}、`;
      return `${first}关于“${cleanLine(text)}”：${asSentence(cleanLine(facts))}${asSentence(cleanLine(opinion))}`;
    })
    .join('\n');
}

const answerable = (state: CaseState): boolean =>
  simpleInForce(state) && (state.acceptance !== null || state.classification?.way !== 6);

const wording = paperWording({
  key: 'simple-reply',
  name: '简易办理答复',
  title: '信访事项简易办理答复书',
  lines: [
    '{收件经过}{受理情况}根据《信访事项简易办理办法》的规定，适用简易办理程序。经核实，现答复如下：',
    '{办理情况和处理意见}',
    '{救济途径}',
    '{提示}',
  ],
  places: {
    ...noticePlaces,
    受理情况: '我单位于某日受理，没有受理日期时不印',
    办理情况和处理意见: '经办人逐项写的答复',
    救济途径: '用“救济途径”一句；不属于第三十一条第六项的事项不印',
    提示: '经办人写的提示，没有时不印',
  },
  required: ['收件经过', '办理情况和处理意见', '救济途径'],
});
const acceptedOn = sentence(
  'simple-reply:accepted',
  '简易办理答复：受理情况',
  '我单位于{受理日期}受理，',
  { 受理日期: '决定受理的日期' },
  ['受理日期'],
);
const remedy = sentence(
  'simple-reply:remedy',
  '简易办理答复：救济途径',
  '{称谓}如对本处理意见不服，可以根据《信访工作条例》第三十五条的规定，自收到本答复之日起{复查期限}内，向{复查机关}请求复查。',
  { 称谓: noticePlaces.称谓, 复查期限: '30日，按期限表', 复查机关: '上一级机关、单位' },
  ['复查期限', '复查机关'],
);
const hint = sentence(
  'simple-reply:hint',
  '简易办理答复：提示',
  '{称谓}需要信访处理意见书的，可以向我单位提出，我单位将依法出具。',
  { 称谓: noticePlaces.称谓 },
);

/**
 * 简易办理答复 (《信访事项简易办理办法》): the written answer of a matter under the simple procedure. A demand that is not
 * supported goes back to the ordinary procedure instead.
 */
export const simpleReply = definePaper({
  key: 'simple-reply',
  name: '简易办理答复',
  basis: article('第三十一条第六项'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  meets: null,
  subjects: (state, office) => {
    const { simple } = state;
    return simple !== null &&
      state.secret === null &&
      answerable(state) &&
      office.organs.some(({ id }) => id === simple.organ.id)
      ? [{ about: null, label: `${formatDate(simple.chosenOn)}适用简易办理` }]
      : [];
  },
  unlawful: (state, office) => {
    const secret = secretRefusal(state);
    if (secret !== null) return secret;
    const { simple } = state;
    if (simple === null) return refusal(officeRules.simple, '事项没有适用简易办理，应当出具信访处理意见书');
    if (simple.backOn !== null) return refusal(officeRules.simple, '已经转为普通程序，应当出具信访处理意见书');
    if (!answerable(state)) return refusal(article('第三十一条第六项'), '申诉求决类事项先受理，再作简易办理答复');
    return office.organs.some(({ id }) => id === simple.organ.id)
      ? null
      : refusal(officeRules.simple, `简易办理由${simple.organ.name}决定，答复由它出具`);
  },
  fields: [
    textField('answer', '办理情况和处理意见', true, answerOf, { hint: '逐项写明查明的情况和处理意见' }),
    textField('hint', '提示', false, (facts) => say(facts, hint, { 称谓: you(facts.state) })),
  ],
  wordings: [...bothOf(wording), acceptedOn, remedy, hint],
  build: (facts) => {
    const { state, organ, today } = facts;
    const accepted = state.acceptance;
    const way6 = state.classification?.way === 6;
    const parts = {
      ...noticeParts(facts),
      受理情况: accepted === null ? '' : say(facts, acceptedOn, { 受理日期: formatDate(accepted.acceptedOn) }),
      办理情况和处理意见: required(facts, 'answer', '办理情况和处理意见'),
      救济途径: !way6
        ? ''
        : say(facts, remedy, {
            称谓: you(state),
            复查期限: lengthWords(facts, 'request-review', today, '请求复查的期限'),
            复查机关: cleanLine(organ.superior) || missing('复查机关'),
          }),
      提示: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(state) });
  },
  checks: (facts) => {
    const { state, issuedOn, today, organ, values } = facts;
    const { simple, acceptance } = state;
    const demands = state.opinion?.opinion.demands ?? [];
    const due = acceptance === null ? null : lastDay(facts, 'simple-reply', acceptance.acceptedOn);
    return [
      ...noticeChecks(
        facts,
        simple === null
          ? null
          : { organ: simple.organ, since: acceptance?.acceptedOn ?? simple.chosenOn, what: '适用简易办理' },
      ),
      check(
        'no-rejection',
        !demands.some(({ outcome }) => outcome === 'reject') &&
          !paragraphsOf(values.answer ?? '').some((text) => text.includes('不予支持')),
        ['没有不予支持的请求', '不予支持的请求不适用简易办理；请先转为普通程序，出具信访处理意见书'],
        officeRules.simple,
        { field: 'answer' },
      ),
      check(
        'review-organ',
        state.classification?.way !== 6 || (organ.superior.trim() !== '' && organ.superior.trim() !== organ.name),
        ['已写明复查机关', '复查机关没有填写，或者就是本机关，请到设置里核对'],
        article('第三十五条'),
      ),
      check(
        'in-time',
        due === null || (issuedOn ?? today) <= due,
        ['在简易办理的期限内答复', `简易办理答复的期限是${dateWords(due, '期限')}，已经超过；超期照实记录`],
        officeRules.limits,
        { level: 'should' },
      ),
    ];
  },
});
