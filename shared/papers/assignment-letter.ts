import { article, officeRules, refusal } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper, type PaperCheck, type PaperFacts } from './define';
import { required } from './notice-kit';
import { missing, wordedLetter } from './notice-parts';
import { dateOr, filled, listed, must, paperDay, secretRefusal } from './organ-kit';
import {
  transferChecks,
  transferFields,
  transferOf,
  transferParts,
  transferPlaces,
  transferSubjects,
} from './transfer-parts';
import { bothOf, paperWording, say, sentence } from './wording';

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

const wording = paperWording({
  key: 'assignment-letter',
  name: '交办函',
  title: '关于交办信访事项的函',
  lines: [
    '{事项}收悉。根据《信访工作条例》{依据}的规定，现于{交办日期}交由你单位办理。',
    '{事项情况}',
    '请依法按程序办理，最迟于{办理期限}向我单位反馈办理结果，提交办结报告。',
    '{办结报告要求}',
    '{办理要求}',
    '{保密要求}',
    '特此函告。',
  ],
  places: {
    ...transferPlaces,
    交办日期: '交办的日期',
    办理期限: '交办时指定的日期',
    办结报告要求: '经办人写的要求',
  },
  required: ['事项', '依据', '事项情况', '办理期限', '办结报告要求', '保密要求'],
});
const report = sentence(
  'assignment-letter:report',
  '交办函：办结报告要求',
  '办结报告以正式公文报送，由单位负责人签发，写明信访人的诉求、调查核实情况、处理意见及依据、落实情况，并附给信访人的书面答复和送达凭证。',
  {},
);

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
      initial: (facts) => say(facts, report, {}),
    },
  ],
  wordings: [...bothOf(wording), report],
  build: (facts) => {
    const transfer = transferOf(facts);
    const to = transfer?.toOrgan ?? '';
    const parts = {
      ...transferParts(facts),
      交办日期: transfer === null ? missing('交办日期') : formatDate(transfer.transferredOn),
      办理期限: dateOr(transfer?.feedbackBy ?? null, '办理期限'),
      办结报告要求: required(facts, 'report', '办结报告要求'),
    };
    return wordedLetter(facts, wording, parts, {
      addressee: to === '' ? missing('去向机关') : to,
      copies: listed(facts, 'copies'),
    });
  },
  checks: (facts) => [...transferChecks(facts), ...periodChecks(facts)],
});
