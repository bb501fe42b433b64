import { article } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper } from './define';
import { extensionDays, extensionOf } from './extension-parts';
import { check, dateWords, noticeChecks, noticeOf, optional, textField } from './notice-kit';
import { addresseeOf, missing, wordedLetter, you } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { cleanLine, withoutFinalStop } from './text';
import { bothOf, paperWording, say, sentence } from './wording';

const wording = paperWording({
  key: 'extension-notice',
  name: '延期办理告知书',
  title: '信访事项延期办理告知书',
  lines: [
    '{收件经过}我单位于{受理日期}受理，原定最迟于{原办结期限}办结。',
    '因{延期理由}，情况复杂，不能在原定期限内办结。',
    '根据《信访工作条例》第三十四条的规定，经我单位负责人于{批准日期}批准，办理期限延长{延长日数}日，最迟于{延长后的期限}办结。',
    '{提示}',
  ],
  places: {
    ...noticePlaces,
    受理日期: '决定受理的日期',
    原办结期限: '延长以前的最后一日',
    延期理由: '经办人写的理由',
    批准日期: '单位负责人批准的日期',
    延长日数: '延长几日',
    延长后的期限: '延长以后的最后一日',
    提示: '经办人写的提示，没有时不印',
  },
  required: ['收件经过', '延期理由', '批准日期', '延长日数', '延长后的期限'],
});
const hint = sentence(
  'extension-notice:hint',
  '延期办理告知书：提示',
  '我单位将抓紧办理，办结后书面答复{称谓}，请予理解和配合。',
  { 称谓: noticePlaces.称谓 },
);

/** 延期办理告知书 (条例 art. 34): why it takes longer and until when, after the head of the organ agreed. */
export const extensionNotice = definePaper({
  key: 'extension-notice',
  name: '延期办理告知书',
  basis: article('第三十四条'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  ...noticeOf('extended', {
    rule: article('第三十四条'),
    message: '没有批准延期，不能出具延期办理告知书；先由单位负责人审批',
  }),
  fields: [
    textField('reason', '延期理由', true, ({ state, about }) => extensionOf(state, about)?.reason ?? ''),
    textField('hint', '提示', false, (facts) => say(facts, hint, { 称谓: you(facts.state) })),
  ],
  wordings: [...bothOf(wording), hint],
  build: (facts) => {
    const { state, about, values } = facts;
    const extension = extensionOf(state, about);
    const days = extension === undefined ? null : extensionDays(facts, extension);
    const reason = withoutFinalStop(cleanLine(values.reason ?? '')).replace(/^(?:因为|因|由于)/u, '');
    const accepted = state.acceptance;
    const decided = extension?.decision ?? null;
    const parts = {
      ...noticeParts(facts),
      受理日期: accepted === null ? missing('受理日期') : formatDate(accepted.acceptedOn),
      原办结期限: dateWords(days?.before ?? null, '原办结期限'),
      延期理由: { text: reason === '' ? missing('延期理由') : reason, field: 'reason' },
      批准日期: decided === null ? missing('批准日期') : formatDate(decided.on),
      延长日数: String(extension?.days ?? missing('延长日数')),
      延长后的期限: dateWords(days?.after ?? null, '延长后的办结期限'),
      提示: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(state) });
  },
  checks: (facts) => {
    const { state, about } = facts;
    const extension = extensionOf(state, about);
    const decided = extension?.decision ?? null;
    const days = extension === undefined ? null : extensionDays(facts, extension);
    return [
      ...noticeChecks(
        facts,
        decided === null || decided.agreed === false
          ? null
          : { organ: state.acceptance?.organ ?? null, since: decided.on, what: '批准延期' },
      ),
      check(
        'days',
        days === null || days.atMost === null || days.total <= days.atMost,
        ['延长的日数在规定以内', `延长累计${days?.total ?? 0}日，超过规定的${days?.atMost ?? 0}日`],
        article('第三十四条'),
      ),
      check(
        'due',
        days !== null && days.after !== null,
        ['已写明延长后的办结期限', '延长后的办结期限算不出来，请核对受理日期和期限表'],
        article('第三十四条'),
      ),
      check(
        'in-time',
        decided === null || days?.before == null || decided.on <= days.before,
        ['在原定期限内批准延期', '批准延期时原定期限已过，办理已经超期；超期照实记录'],
        article('第三十四条'),
        { level: 'should' },
      ),
    ];
  },
});
