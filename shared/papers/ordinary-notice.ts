import { article, officeRules } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper } from './define';
import {
  check,
  dateWords,
  lastDay,
  lengthWords,
  noticeChecks,
  noticeOf,
  optional,
  receivedSentence,
  textField,
} from './notice-kit';
import { addresseeOf, letterOf, missing, paragraph, you } from './notice-parts';
import { cleanLine, withoutFinalStop } from './text';

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
  build: (facts) => {
    const { state, values } = facts;
    const { simple, acceptance } = state;
    const whom = you(state);
    const back = simple?.backOn ?? null;
    const reason = withoutFinalStop(cleanLine(values.reason ?? ''));
    const rest =
      acceptance === null
        ? `我单位将依法审查，自收到之日起${lengthWords(facts, 'notify-petitioner', state.openedOn, '告知期限')}内书面告知${whom}是否受理。`
        : `受理日期不变，仍为${formatDate(acceptance.acceptedOn)}。根据《信访工作条例》第三十四条的规定，自受理之日起${lengthWords(facts, 'finish', acceptance.acceptedOn, '办结期限')}内办结，最迟于${dateWords(lastDay(facts, 'finish', acceptance.acceptedOn), '办结期限')}办结，并出具信访处理意见书。`;
    return letterOf(facts, {
      name: '程序变更告知书',
      title: '信访事项办理程序变更告知书',
      addressee: addresseeOf(state),
      body: [
        paragraph(
          `${receivedSentence(facts)}我单位于${simple === null ? missing('适用简易办理的日期') : formatDate(simple.chosenOn)}决定适用简易办理程序。`,
        ),
        paragraph(
          `办理中发现${reason === '' ? missing('变更理由') : reason}，不宜继续适用简易办理程序。根据《信访事项简易办理办法》的规定，我单位于${back === null ? missing('变更日期') : formatDate(back)}决定改按普通程序办理。`,
          'reason',
        ),
        paragraph(rest),
        ...optional(facts, 'hint'),
      ],
    });
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
