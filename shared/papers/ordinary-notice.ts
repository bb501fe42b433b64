import { article, officeRules } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper } from './define';
import { check, dateWords, lastDay, lengthWords, noticeChecks, noticeOf, optional, textField } from './notice-kit';
import { addresseeOf, missing, wordedLetter, you } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { cleanLine, withoutFinalStop } from './text';
import { bothOf, paperWording, say, sentence } from './wording';

const wording = paperWording({
  key: 'ordinary-notice',
  name: '程序变更告知书',
  title: '信访事项办理程序变更告知书',
  lines: [
    '{收件经过}我单位于{适用简易办理的日期}决定适用简易办理程序。',
    '办理中发现{变更理由}，不宜继续适用简易办理程序。根据《信访事项简易办理办法》的规定，我单位于{变更日期}决定改按普通程序办理。',
    '{此后的期限}',
    '{提示}',
  ],
  places: {
    ...noticePlaces,
    适用简易办理的日期: '决定适用简易办理的日期',
    变更理由: '经办人写的理由',
    变更日期: '决定改按普通程序的日期',
    此后的期限: '已经受理或者还没有受理的期限，见下面两句',
    提示: '经办人写的提示，没有时不印',
  },
  required: ['收件经过', '变更理由', '变更日期', '此后的期限'],
});
const accepted = sentence(
  'ordinary-notice:accepted',
  '程序变更告知书：已经受理的期限',
  '受理日期不变，仍为{受理日期}。根据《信访工作条例》第三十四条的规定，自受理之日起{期限}内办结，最迟于{届满日}办结，并出具信访处理意见书。',
  { 受理日期: '决定受理的日期', 期限: '60日，按期限表', 届满日: '期限的最后一日' },
  ['受理日期', '期限', '届满日'],
);
const unaccepted = sentence(
  'ordinary-notice:unaccepted',
  '程序变更告知书：还没有受理的期限',
  '我单位将依法审查，自收到之日起{期限}内书面告知{称谓}是否受理。',
  { 期限: '15日，按期限表', 称谓: noticePlaces.称谓 },
  ['期限'],
);

/**
 * 程序变更告知书 (《信访事项简易办理办法》): the matter turned out unfit for the simple procedure; the ordinary one goes on
 * with the original days.
 */
export const ordinaryNotice = definePaper({
  key: 'ordinary-notice',
  name: '程序变更告知书',
  basis: article('第三十一条第六项'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  ...noticeOf('simple-to-ordinary', {
    rule: officeRules.simple,
    message: '没有从简易程序改为普通程序，不能出具程序变更告知书',
  }),
  fields: [
    textField('reason', '变更理由', true, ({ state }) => state.simple?.backReason ?? ''),
    textField('hint', '提示', false, () => ''),
  ],
  wordings: [...bothOf(wording), accepted, unaccepted],
  build: (facts) => {
    const { state, values } = facts;
    const { simple, acceptance } = state;
    const back = simple?.backOn ?? null;
    const reason = withoutFinalStop(cleanLine(values.reason ?? ''));
    const rest =
      acceptance === null
        ? say(facts, unaccepted, {
            期限: lengthWords(facts, 'notify-petitioner', state.openedOn, '告知期限'),
            称谓: you(state),
          })
        : say(facts, accepted, {
            受理日期: formatDate(acceptance.acceptedOn),
            期限: lengthWords(facts, 'finish', acceptance.acceptedOn, '办结期限'),
            届满日: dateWords(lastDay(facts, 'finish', acceptance.acceptedOn), '办结期限'),
          });
    const parts = {
      ...noticeParts(facts),
      适用简易办理的日期: simple === null ? missing('适用简易办理的日期') : formatDate(simple.chosenOn),
      变更理由: { text: reason === '' ? missing('变更理由') : reason, field: 'reason' },
      变更日期: back === null ? missing('变更日期') : formatDate(back),
      此后的期限: rest,
      提示: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(state) });
  },
  checks: (facts) => {
    const { simple } = facts.state;
    const back = simple?.backOn ?? null;
    return [
      ...noticeChecks(
        facts,
        simple === null || back === null ? null : { organ: simple.organ, since: back, what: '改按普通程序办理' },
      ),
      check(
        'order',
        simple === null || back === null || back >= simple.chosenOn,
        ['变更日期不早于适用简易办理的日期', '变更日期早于适用简易办理的日期，请核对'],
        officeRules.order,
      ),
    ];
  },
});
