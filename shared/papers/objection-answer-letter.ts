import type { Objection, Transfer } from '../case/facets/route';
import type { OfficeProfile } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { definePaper, type PaperCheck, type PaperFacts, type PaperSubject } from './define';
import { required } from './notice-kit';
import { missing, wordedLetter } from './notice-parts';
import {
  accusationChecks,
  actsFor,
  filled,
  matterOf,
  must,
  paperDay,
  secretRefusal,
  senderCheck,
  withholdsFrom,
} from './organ-kit';
import { organParts, organPlaces } from './paper-places';
import { transferOf } from './transfer-parts';
import { bothOf, paperWording, say, sentence } from './wording';

const rule = article('第二十三条第三款');

type Answered = Transfer & { readonly objection: Objection & { readonly answer: NonNullable<Objection['answer']> } };
const isAnswered = (transfer: Transfer): transfer is Answered => (transfer.objection?.answer ?? null) !== null;

function subjects(state: CaseState, office: OfficeProfile): readonly PaperSubject[] {
  if (secretRefusal(state) !== null) return [];
  return state.transfers
    .filter(isAnswered)
    .filter(({ from }) => actsFor(office, from.name))
    .map(({ transferId, toOrgan, objection }) => ({
      about: transferId,
      label: `${formatDate(objection.answer.on)}答复${toOrgan}：${objection.answer.agreed ? '同意退回' : '不同意退回'}`,
    }));
}

const answeredOf = (facts: Pick<PaperFacts, 'state' | 'about'>): Answered | null => {
  const transfer = transferOf(facts);
  return transfer !== null && isAnswered(transfer) ? transfer : null;
};

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const transfer = answeredOf(facts);
  const early = transfer !== null && paperDay(facts) < transfer.objection.objectedOn;
  return [
    senderCheck(facts, transfer?.from.name ?? null),
    filled(facts, 'reasons', '核实情况和理由', rule),
    must(
      'after-objection',
      !early,
      early ? '发文日期早于对方提出异议的日期' : '发文日期不早于异议日期',
      '',
      '日期先后',
    ),
    ...accusationChecks(facts, transfer === null ? [] : [{ name: transfer.toOrgan, field: '' }], 'given'),
  ];
}

const wording = paperWording({
  key: 'objection-answer-letter',
  name: '对异议的答复函',
  title: '关于对转送交办信访事项异议的复函',
  lines: [
    '你单位对我单位{转办情况}{事项}于{异议日期}提出的异议收悉。经核实，现函复如下：',
    '{核实情况和理由}',
    '根据《信访工作条例》第二十三条第三款的规定，我单位{结论}你单位退回该事项。',
    '{要求}',
    '特此函复。',
  ],
  places: {
    ...organPlaces,
    转办情况: '某日转送（交办）的',
    事项: '某某反映某某的信访事项（登记编号：…）',
    异议日期: '对方提出异议的日期',
    核实情况和理由: '经办人写的内容',
    结论: '同意或者不同意',
    要求: '经办人写的要求',
  },
  required: ['事项', '核实情况和理由', '结论'],
});
const agreed = sentence(
  'objection-answer-letter:agreed',
  '对异议的答复函：同意退回的要求',
  '请将原转来的材料交还我单位。',
  {},
);
const declined = sentence(
  'objection-answer-letter:declined',
  '对异议的答复函：不同意退回的要求',
  '请你单位继续依法按程序办理，并书面告知信访人接收情况以及处理途径和程序。',
  {},
);

/** 对异议的答复函 (条例 art. 23(3)): the sender verified the objection and takes the papers back, or not, with reasons. */
export const objectionAnswerLetter = definePaper({
  key: 'objection-answer-letter',
  name: '对异议的答复函',
  basis: rule,
  format: 'letter',
  recipient: 'organ',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  meets: null,
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (subjects(state, office).length === 0 ? refusal(rule, '没有已经核实的异议；请先登记对方异议并答复') : null),
  subjects,
  fields: [
    {
      key: 'reasons',
      label: '核实情况和理由',
      kind: 'text',
      required: true,
      initial: (facts) => answeredOf(facts)?.objection.answer.text ?? '',
    },
    {
      key: 'request',
      label: '要求',
      kind: 'text',
      required: true,
      initial: (facts) => say(facts, answeredOf(facts)?.objection.answer.agreed === true ? agreed : declined, {}),
    },
  ],
  wordings: [...bothOf(wording), agreed, declined],
  build: (facts) => {
    const transfer = answeredOf(facts);
    const to = transfer?.toOrgan ?? '';
    const parts = {
      ...organParts(facts),
      转办情况: transfer === null ? '' : `${formatDate(transfer.transferredOn)}${transfer.kind}的`,
      事项: matterOf(facts.state, !withholdsFrom(facts.state, to)),
      异议日期: transfer === null ? missing('异议日期') : formatDate(transfer.objection.objectedOn),
      核实情况和理由: required(facts, 'reasons', '核实情况和理由'),
      结论: transfer?.objection.answer.agreed === true ? '同意' : '不同意',
      要求: required(facts, 'request', '要求'),
    };
    return wordedLetter(facts, wording, parts, { addressee: to === '' ? missing('提出异议的机关') : to });
  },
  checks,
});
