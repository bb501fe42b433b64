import type { TransferReceipt } from '../case/facets/route';
import { limitsOf } from '../case/limits-of';
import type { OfficeProfile } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { actedAsOwn, liveReceipts } from '../case/transfers';
import { formatDate } from '../law/dates';
import { definePaper, type PaperCheck, type PaperFacts, type PaperSubject } from './define';
import { required } from './notice-kit';
import { missing, wordedLetter } from './notice-parts';
import {
  accusationChecks,
  filled,
  matterOf,
  must,
  paperDay,
  secretRefusal,
  senderCheck,
  should,
  span,
  withholdsFrom,
  written,
} from './organ-kit';
import { organParts, organPlaces } from './paper-places';
import { cleanLine, paragraphsOf } from './text';
import { bothOf, paperWording, say, sentence } from './wording';

const rule = article('第二十三条第三款');

const receiptOf = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): TransferReceipt | null =>
  state.receipts.find(({ receiptId }) => receiptId === about) ?? null;

/** Receipts that can still be objected to, or whose objection waits for its answer. */
function subjects(state: CaseState, office: OfficeProfile): readonly PaperSubject[] {
  if (secretRefusal(state) !== null) return [];
  return liveReceipts(state)
    .filter(
      ({ organ, objection, report }) =>
        report === null &&
        (objection === null ? actedAsOwn(state, organ.id) === null : objection.answer === null) &&
        office.organs.some(({ id }) => id === organ.id),
    )
    .map(({ receiptId, receivedOn, fromOrgan, kind }) => ({
      about: receiptId,
      label: `${formatDate(receivedOn)}收到${fromOrgan}${kind}`,
    }));
}

/** The last day to object, as the table of limits counts it; null while a holiday list is missing. */
const lastDay = ({ state, law, about }: PaperFacts): string | null =>
  limitsOf(state, law).find((limit) => limit.rule === 'object-to-transfer' && limit.key.endsWith(`:${about}`))?.due ??
  null;

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const receipt = receiptOf(facts);
  const due = lastDay(facts);
  const day = paperDay(facts);
  const inTime = due === null || day <= due;
  const reasons = cleanLine(written(facts, 'reasons'));
  const early = receipt !== null && day < receipt.receivedOn;
  return [
    senderCheck(facts, receipt?.organ.name ?? null),
    filled(facts, 'reasons', '异议的详细理由', rule),
    should(
      'reasons-detailed',
      reasons.length >= 20,
      reasons.length >= 20 ? '理由写得具体' : '异议应当详细说明理由：职责依据、应由哪个机关办理',
      'reasons',
      rule,
    ),
    must('after-receipt', !early, early ? '发文日期早于收到日期' : '发文日期不早于收到日期', '', '日期先后'),
    should(
      'in-time',
      inTime,
      due === null
        ? '提出异议的期限待节假日表导入后计算'
        : inTime
          ? `没有超过${formatDate(due)}（含当日）`
          : `提出异议的期限是${formatDate(due)}，已经超过；迟提的异议仍可提出，由对方核实`,
      '',
      rule,
    ),
    ...accusationChecks(facts, receipt === null ? [] : [{ name: receipt.fromOrgan, field: '' }], 'given'),
  ];
}

const wording = paperWording({
  key: 'objection-letter',
  name: '异议（退回）函',
  title: '关于对{转办方式}信访事项提出异议的函',
  lines: [
    '你单位{来文}{转办方式}的{事项}，我单位于{收到日期}收到。经研究，该事项不属于我单位以及本系统职权范围，现提出异议。',
    '理由如下：',
    '{异议的详细理由}',
    '{建议办理机关}',
    '根据《信访工作条例》第二十三条第三款关于自收到之日起{异议期限}内提出异议的规定，请予核实并函复。经你单位同意后，我单位交还附件所列材料。',
    '特此函告。',
  ],
  places: {
    ...organPlaces,
    来文: '以某号文；没有文号时不印',
    转办方式: '转送或者交办',
    事项: '某某反映某某的信访事项（登记编号：…）',
    收到日期: '收到的日期',
    异议的详细理由: '经办人写的理由',
    建议办理机关: '用“建议办理机关”一句，没有填写时不印',
    异议期限: '5个工作日，按期限表',
  },
  required: ['事项', '收到日期', '异议的详细理由'],
});
const proposed = sentence(
  'objection-letter:competent',
  '异议（退回）函：建议办理机关',
  '建议由{建议的机关}办理。',
  { 建议的机关: '经办人填写的机关' },
  ['建议的机关'],
);

/** 异议（退回）函 (条例 art. 23(3)): the receiving organ's detailed reasons, and the papers it would give back. */
export const objectionLetter = definePaper({
  key: 'objection-letter',
  name: '异议（退回）函',
  basis: rule,
  format: 'letter',
  recipient: 'organ',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  meets: null,
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (subjects(state, office).length === 0 ? refusal(rule, '本单位没有收到可以提出异议的转送、交办') : null),
  subjects,
  fields: [
    {
      key: 'reasons',
      label: '异议的详细理由',
      kind: 'text',
      required: true,
      hint: '写明职责依据、不属于本单位和本系统职权范围的原因',
      initial: (facts) => receiptOf(facts)?.objection?.reasons ?? '',
    },
    {
      key: 'competent',
      label: '建议由哪个机关办理',
      kind: 'line',
      required: false,
      initial: () => '',
    },
    {
      key: 'attachments',
      label: '拟交还的材料',
      kind: 'lines',
      required: true,
      hint: '一行写一件',
      initial: (facts) => {
        const receipt = receiptOf(facts);
        if (receipt === null) return '';
        const number = cleanLine(receipt.documentNumber);
        const letter = `${receipt.fromOrgan}${receipt.kind}函${number === '' ? '' : `（${number}）`}`;
        return [letter, '信访事项登记表', ...paragraphsOf(facts.state.matter.papersHandedOver)].join('\n');
      },
    },
  ],
  wordings: [...bothOf(wording), proposed],
  build: (facts) => {
    const receipt = receiptOf(facts);
    const from = receipt?.fromOrgan ?? '';
    const number = cleanLine(receipt?.documentNumber ?? '');
    const competent = cleanLine(written(facts, 'competent'));
    const kind = receipt?.kind ?? '转送';
    const parts = {
      ...organParts(facts),
      来文: number === '' ? '' : `以${number}`,
      转办方式: kind,
      事项: matterOf(facts.state, !withholdsFrom(facts.state, from)),
      收到日期: receipt === null ? missing('收到日期') : formatDate(receipt.receivedOn),
      异议的详细理由: required(facts, 'reasons', '异议的详细理由'),
      建议办理机关: {
        text: competent === '' ? '' : say(facts, proposed, { 建议的机关: competent }),
        field: 'competent',
      },
      异议期限: span(facts, 'object-to-transfer', receipt?.receivedOn ?? paperDay(facts)),
    };
    return wordedLetter(facts, wording, parts, {
      addressee: from === '' ? missing(`${kind}机关`) : from,
    });
  },
  checks,
});
