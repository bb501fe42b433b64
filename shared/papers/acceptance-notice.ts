import { simpleInForce } from '../case/handling';
import { article } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper } from './define';
import { check, dateWords, lastDay, lengthWords, noticeChecks, noticeOf, optional, textField } from './notice-kit';
import { addresseeOf, missing, wordedLetter, you } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { bothOf, paperWording, say, sentence } from './wording';

const wording = paperWording({
  key: 'acceptance-notice',
  name: '受理告知书',
  title: '信访事项受理告知书',
  lines: [
    '{收件经过}根据《信访工作条例》第二十三条、第三十一条第六项的规定，我单位于{受理日期}决定受理，由{办理机关}办理。',
    '{办理期限}',
    '{提示}',
  ],
  places: {
    ...noticePlaces,
    受理日期: '决定受理的日期',
    办理机关: '受理并办理的机关、单位',
    办理期限: '一般程序或者简易程序的期限，见下面两句',
    提示: '经办人写的提示，没有时不印',
  },
  required: ['收件经过', '受理日期', '办理机关', '办理期限'],
});
const ordinary = sentence(
  'acceptance-notice:ordinary',
  '受理告知书：办理期限（一般程序）',
  // The plain day the law gives: a later extension has its own notice and must not change this one.
  '根据《信访工作条例》第三十四条的规定，该事项自受理之日起{期限}内办结，最迟于{届满日}办结，并书面答复{称谓}；情况复杂需要延长的，另行告知延期理由。',
  { 期限: '60日，按期限表', 届满日: '期限的最后一日', 称谓: noticePlaces.称谓 },
  ['期限', '届满日'],
);
const simple = sentence(
  'acceptance-notice:simple',
  '受理告知书：办理期限（简易程序）',
  '该事项适用简易办理程序，根据《信访事项简易办理办法》的规定，自受理之日起{期限}内作出处理意见并答复{称谓}，最迟于{届满日}答复。',
  { 期限: '10个工作日，按期限表', 届满日: '期限的最后一日', 称谓: noticePlaces.称谓 },
  ['期限', '届满日'],
);
const hint = sentence(
  'acceptance-notice:hint',
  '受理告知书：提示',
  '办理期间，请不要就同一事项向其他机关、单位重复提出。',
  {},
);

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
  fields: [textField('hint', '提示', false, (facts) => say(facts, hint, {}))],
  wordings: [...bothOf(wording), ordinary, simple, hint],
  build: (facts) => {
    const { state, today } = facts;
    const accepted = state.acceptance;
    const from = accepted?.acceptedOn ?? today;
    const [limit, words, key] = simpleInForce(state)
      ? ([simple, '简易办理答复期限', 'simple-reply'] as const)
      : ([ordinary, '办结期限', 'finish'] as const);
    const parts = {
      ...noticeParts(facts),
      受理日期: accepted === null ? missing('受理日期') : formatDate(accepted.acceptedOn),
      办理机关: accepted?.organ.name ?? missing('办理机关'),
      办理期限: say(facts, limit, {
        期限: lengthWords(facts, key, from, words),
        届满日: dateWords(lastDay(facts, key, from), words),
        称谓: you(state),
      }),
      提示: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(state) });
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
