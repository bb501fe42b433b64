import { simpleInForce } from '../case/handling';
import { article } from '../case/rules';
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

/** 受理告知书 (条例 art. 23): received when, accepted under which article, handling organ, end date, contact. */
export const acceptanceNotice = definePaper({
  key: 'acceptance-notice',
  name: '受理告知书',
  basis: article('第二十三条、第三十一条第六项、第三十四条'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  ...noticeOf('accepted', { rule: article('第二十三条'), message: '事项还没有受理，不能出具受理告知书' }),
  fields: [textField('hint', '提示', false, () => '办理期间，请不要就同一事项向其他机关、单位重复提出。')],
  build: (facts) => {
    const { state, today } = facts;
    const whom = you(state);
    const accepted = state.acceptance;
    const from = accepted?.acceptedOn ?? today;
    // The plain day the law gives: a later extension has its own notice and must not change this one.
    const ordinary = `根据《信访工作条例》第三十四条的规定，该事项自受理之日起${lengthWords(facts, 'finish', from, '办结期限')}内办结，最迟于${dateWords(lastDay(facts, 'finish', from), '办结期限')}办结，并书面答复${whom}；情况复杂需要延长的，另行告知延期理由。`;
    const simple = `该事项适用简易办理程序，根据《信访事项简易办理办法》的规定，自受理之日起${lengthWords(facts, 'simple-reply', from, '简易办理答复期限')}内作出处理意见并答复${whom}，最迟于${dateWords(lastDay(facts, 'simple-reply', from), '简易办理答复期限')}答复。`;
    return letterOf(facts, {
      name: '受理告知书',
      title: '信访事项受理告知书',
      addressee: addresseeOf(state),
      body: [
        paragraph(
          `${receivedSentence(facts)}根据《信访工作条例》第二十三条、第三十一条第六项的规定，我单位于${accepted === null ? missing('受理日期') : formatDate(accepted.acceptedOn)}决定受理，由${accepted?.organ.name ?? missing('办理机关')}办理。`,
        ),
        paragraph(simpleInForce(state) ? simple : ordinary),
        ...optional(facts, 'hint'),
      ],
    });
  },
  checks: (facts) => {
    const { state } = facts;
    const accepted = state.acceptance;
    const due =
      accepted === null ? null : lastDay(facts, simpleInForce(state) ? 'simple-reply' : 'finish', accepted.acceptedOn);
    return [
      ...noticeChecks(
        facts,
        accepted === null ? null : { organ: accepted.organ, since: accepted.acceptedOn, what: '受理' },
      ),
      check(
        'due',
        due !== null,
        ['已写明办结期限', '办结期限算不出来：请核对期限表，并导入该年的节假日安排'],
        article('第三十四条'),
      ),
      check(
        'order',
        accepted === null || accepted.acceptedOn >= state.openedOn,
        ['受理日期不早于收到日期', '受理日期早于收到日期，请核对'],
        article('第二十三条'),
      ),
    ];
  },
});
