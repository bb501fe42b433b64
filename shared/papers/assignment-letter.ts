import { article, officeRules, refusal } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper, type PaperCheck, type PaperFacts } from './define';
import { letterOf, missing, paragraph, paragraphs } from './notice-parts';
import { dateOr, filled, lineOr, listed, matterOf, must, paperDay, secretRefusal, withholdsFrom } from './organ-kit';
import {
  dutyBlocks,
  matterBlocks,
  secrecyBlocks,
  transferChecks,
  transferFields,
  transferOf,
  transferSubjects,
} from './transfer-parts';

const source = article('第二十二条第一款第三项');

function periodChecks(facts: PaperFacts): readonly PaperCheck[] {
  const transfer = transferOf(facts);
  const due = transfer?.feedbackBy ?? null;
  const open = due !== null && due > paperDay(facts);
  return [
    must(
      'period',
      open,
      due === null ? '没有指定办理期限' : open ? '写明办理期限' : `办理期限（${formatDate(due)}）不晚于发文日期`,
      '',
      source,
    ),
    filled(facts, 'report', '办结报告的要求', source),
  ];
}

/** 交办函 (条例 art. 22(1)3): as the 转送函, with the period named and a completion report (办结报告) demanded. */
export const assignmentLetter = definePaper({
  key: 'assignment-letter',
  name: '交办函',
  basis: source,
  format: 'letter',
  recipient: 'organ',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  meets: null,
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (transferSubjects(state, office, '交办').length === 0
      ? refusal(officeRules.transfer, '没有登记交办，或者材料已经退回；请先登记交办')
      : null),
  subjects: (state, office) => (secretRefusal(state) === null ? transferSubjects(state, office, '交办') : []),
  fields: [
    ...transferFields,
    {
      key: 'report',
      label: '办结报告要求',
      kind: 'text',
      required: true,
      initial: () =>
        '办结报告以正式公文报送，由单位负责人签发，写明信访人的诉求、调查核实情况、处理意见及依据、落实情况，并附给信访人的书面答复和送达凭证。',
    },
  ],
  build: (facts) => {
    const transfer = transferOf(facts);
    const to = transfer?.toOrgan ?? '';
    return letterOf(facts, {
      name: '交办函',
      title: '关于交办信访事项的函',
      addressee: to === '' ? missing('去向机关') : to,
      body: [
        paragraph(
          `${matterOf(facts.state, !withholdsFrom(facts.state, to))}收悉。根据《信访工作条例》${lineOr(facts, 'basis', '依据')}的规定，现于${transfer === null ? missing('交办日期') : formatDate(transfer.transferredOn)}交由你单位办理。`,
        ),
        ...matterBlocks(facts),
        paragraph(
          `请依法按程序办理，于${dateOr(transfer?.feedbackBy ?? null, '办理期限')}前向我单位反馈办理结果，提交办结报告。`,
        ),
        ...paragraphs(facts.values.report ?? '', '办结报告要求', 'report'),
        ...(transfer === null ? [] : dutyBlocks(facts, transfer)),
        ...secrecyBlocks(facts),
        paragraph('特此函告。'),
      ],
      attachments: listed(facts, 'attachments'),
      copies: listed(facts, 'copies'),
    });
  },
  checks: (facts) => [...transferChecks(facts), ...periodChecks(facts)],
});
