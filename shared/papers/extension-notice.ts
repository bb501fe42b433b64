import { article } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper } from './define';
import { extensionDays, extensionOf } from './extension-parts';
import { check, dateWords, noticeChecks, noticeOf, optional, receivedSentence, textField } from './notice-kit';
import { addresseeOf, letterOf, missing, paragraph, you } from './notice-parts';
import { cleanLine, withoutFinalStop } from './text';

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
    textField('hint', '提示', false, ({ state }) => `我单位将抓紧办理，办结后书面答复${you(state)}，请予理解和配合。`),
  ],
  build: (facts) => {
    const { state, about, values } = facts;
    const extension = extensionOf(state, about);
    const days = extension === undefined ? null : extensionDays(facts, extension);
    const reason = withoutFinalStop(cleanLine(values.reason ?? '')).replace(/^(?:因为|因|由于)/u, '');
    const accepted = state.acceptance;
    const decided = extension?.decision ?? null;
    return letterOf(facts, {
      name: '延期办理告知书',
      title: '信访事项延期办理告知书',
      addressee: addresseeOf(state),
      body: [
        paragraph(
          `${receivedSentence(facts)}我单位于${accepted === null ? missing('受理日期') : formatDate(accepted.acceptedOn)}受理，原定最迟于${dateWords(days?.before ?? null, '原办结期限')}办结。`,
        ),
        paragraph(`因${reason === '' ? missing('延期理由') : reason}，情况复杂，不能在原定期限内办结。`, 'reason'),
        paragraph(
          `根据《信访工作条例》第三十四条的规定，经我单位负责人于${decided === null ? missing('批准日期') : formatDate(decided.on)}批准，办理期限延长${extension?.days ?? missing('延长日数')}日，最迟于${dateWords(days?.after ?? null, '延长后的办结期限')}办结。`,
        ),
        ...optional(facts, 'hint'),
      ],
    });
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
