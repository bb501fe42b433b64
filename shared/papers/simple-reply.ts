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
  receivedSentence,
  secretRefusal,
  textField,
} from './notice-kit';
import { addresseeOf, letterOf, missing, paragraph, paragraphs, you } from './notice-parts';
import { asSentence, chineseNumeral, cleanLine, paragraphsOf } from './text';

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
    textField(
      'hint',
      '提示',
      false,
      ({ state }) => `${you(state)}需要信访处理意见书的，可以向我单位提出，我单位将依法出具。`,
    ),
  ],
  build: (facts) => {
    const { state, organ, values, today } = facts;
    const accepted = state.acceptance;
    const whom = you(state);
    const remedy = `${whom}如对本处理意见不服，可以根据《信访工作条例》第三十五条的规定，自收到本答复之日起${lengthWords(facts, 'request-review', today, '请求复查的期限')}内，向${cleanLine(organ.superior) || missing('复查机关')}请求复查。`;
    return letterOf(facts, {
      name: '简易办理答复',
      title: '信访事项简易办理答复书',
      addressee: addresseeOf(state),
      body: [
        paragraph(
          `${receivedSentence(facts)}${accepted === null ? '' : `我单位于${formatDate(accepted.acceptedOn)}受理，`}根据《信访事项简易办理办法》的规定，适用简易办理程序。经核实，现答复如下：`,
        ),
        ...paragraphs(values.answer ?? '', '办理情况和处理意见', 'answer'),
        ...(state.classification?.way === 6 ? [paragraph(remedy)] : []),
        ...optional(facts, 'hint'),
      ],
    });
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
