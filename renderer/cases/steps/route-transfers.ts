import { settlers } from '#shared/case/events/dispute-settled';
import { formatDate } from '#shared/law/dates';
import type { Choice } from '../../ui/choice-match';
import type { StepContext } from './define';
import { choicesOf, fieldStep } from './field-step';
import { madeId, sent, whichOne } from './handling-fields';
import { ownOrgan } from './organ-field';

const transferChoice = ({
  transferId,
  toOrgan,
  transferredOn,
  kind,
}: StepContext['state']['transfers'][number]): Choice => ({
  value: transferId,
  label: `${formatDate(transferredOn)}${kind}${toOrgan}`,
});

const receiptChoice = ({
  receiptId,
  fromOrgan,
  receivedOn,
  kind,
}: StepContext['state']['receipts'][number]): Choice => ({
  value: receiptId,
  label: `${formatDate(receivedOn)}收到${fromOrgan}${kind}`,
});

const objectable = ({ state }: StepContext): readonly Choice[] =>
  state.transfers
    .filter(({ objection, returnedOn, opinion }) => objection === null && returnedOn === null && opinion === null)
    .map(transferChoice);

/** 登记对方异议 (条例 art. 23(3)). */
export const recordObjectionStep = fieldStep({
  name: 'record-objection',
  dayLabel: '提出异议的日期',
  fields: [
    whichOne('transferId', '对哪次转送、交办', objectable),
    { kind: 'long', field: 'reasons', label: '异议理由', required: true },
  ],
  more: sent('transferId'),
});

const agreement = {
  kind: 'choice',
  field: 'agreed',
  label: '核实结果',
  choices: () => [
    { value: 'yes', label: '同意，交还材料' },
    { value: 'no', label: '不同意，仍由其办理' },
  ],
  required: true,
} as const;

const objected = ({ state }: StepContext): readonly Choice[] =>
  state.transfers.filter(({ objection }) => objection !== null && objection.answer === null).map(transferChoice);

const agreedOf = (agreed: string | undefined): boolean | undefined =>
  agreed === 'yes' ? true : agreed === 'no' ? false : undefined;

/** 答复异议. */
export const answerObjectionStep = fieldStep({
  name: 'answer-objection',
  dayLabel: '答复日期',
  note: () => '同意的，事项退回本机关，可以改送有权处理的机关，也可以自己受理。',
  fields: [
    whichOne('transferId', '答复哪个异议', objected),
    agreement,
    { kind: 'long', field: 'text', label: '核实情况和理由', required: true },
  ],
  more: (values) => ({ transferId: values.transferId ?? '', agreed: agreedOf(values.agreed) }),
});

const OUTSIDE = 'outside';

/** Transfers to organs of this office that were not yet received, and one from outside. */
const origins = ({ state, office }: StepContext): readonly Choice[] => [
  ...state.transfers
    .filter(
      ({ transferId, toOrgan, returnedOn }) =>
        returnedOn === null &&
        office.profile.organs.some(({ name }) => name === toOrgan) &&
        !state.receipts.some((receipt) => receipt.transferId === transferId),
    )
    .map((transfer) => ({ ...transferChoice(transfer), hint: `${transfer.from.name}发出` })),
  { value: OUTSIDE, label: '外单位转送、交办来的' },
];

const fromOutside = (values: { readonly [field: string]: string }): boolean => (values.origin ?? OUTSIDE) === OUTSIDE;

/** 收到转送、交办 (条例 art. 23(3)). */
export const receiveTransferStep = fieldStep({
  name: 'receive-transfer',
  dayLabel: '收到日期',
  note: () => '属于本机关职权范围的，15日内书面告知信访人；不属于的，5个工作日内提出异议。',
  fields: [
    madeId('receiptId'),
    {
      kind: 'choice',
      field: 'origin',
      label: '从哪里来',
      choices: origins,
      initial: (context) => origins(context)[0]?.value ?? OUTSIDE,
      when: (_values, context) => origins(context).length > 1,
      required: true,
    },
    { kind: 'organ', field: 'organId', label: '收到的机关', of: 'competent-organ' },
    { kind: 'text', field: 'fromOrgan', label: '转送、交办机关', max: 100, when: fromOutside, required: true },
    {
      kind: 'choice',
      field: 'kind',
      label: '方式',
      choices: choicesOf(['转送', '交办']),
      initial: '转送',
      when: fromOutside,
      required: true,
    },
    { kind: 'text', field: 'documentNumber', label: '文号', max: 100 },
    {
      kind: 'date',
      field: 'feedbackBy',
      label: '要求反馈结果的最后一天',
      when: (values) => fromOutside(values) && values.kind === '交办',
      nullable: true,
    },
  ],
  more: (values, { state, office }) => {
    const inHouse = state.transfers.find(({ transferId }) => transferId === values.origin);
    const organ = office.profile.organs.find(({ name }) => name === inHouse?.toOrgan);
    return inHouse === undefined
      ? { receiptId: values.receiptId ?? '', transferId: null }
      : {
          receiptId: values.receiptId ?? '',
          transferId: inHouse.transferId,
          organId: organ?.id ?? values.organId ?? '',
          fromOrgan: inHouse.from.name,
          kind: inHouse.kind,
          feedbackBy: null,
        };
  },
});

const undecided = ({ state }: StepContext): readonly Choice[] =>
  state.receipts.filter(({ objection, returnedOn }) => objection === null && returnedOn === null).map(receiptChoice);

/** 提出异议 (条例 art. 23(3)). */
export const objectStep = fieldStep({
  name: 'object-to-transfer',
  dayLabel: '提出异议的日期',
  note: () => '自收到之日起5个工作日内提出，详细说明理由；转送、交办机关核实同意后才能交还材料。',
  fields: [
    whichOne('receiptId', '对哪次转送、交办', undecided),
    {
      kind: 'long',
      field: 'reasons',
      label: '详细理由',
      hint: '为什么不属于本机关、本系统职权范围，应当由谁办',
      required: true,
    },
  ],
  more: sent('receiptId'),
});

const unanswered = ({ state }: StepContext): readonly Choice[] =>
  state.receipts
    .filter(({ objection, transferId }) => objection !== null && objection.answer === null && transferId === null)
    .map(receiptChoice);

/** 登记异议答复. */
export const objectionAnswerStep = fieldStep({
  name: 'record-objection-answer',
  dayLabel: '收到答复的日期',
  fields: [
    whichOne('receiptId', '哪个异议的答复', unanswered),
    agreement,
    { kind: 'long', field: 'text', label: '答复内容', required: true },
  ],
  more: (values) => ({ receiptId: values.receiptId ?? '', agreed: agreedOf(values.agreed) }),
});

const unreported = ({ state }: StepContext): readonly Choice[] =>
  state.receipts
    .filter(({ kind, report, returnedOn }) => kind === '交办' && report === null && returnedOn === null)
    .map(receiptChoice);

/** 提交办结报告 (条例 art. 22(1)3). */
export const completionReportStep = fieldStep({
  name: 'submit-completion-report',
  dayLabel: '提交日期',
  fields: [
    whichOne('receiptId', '哪次交办', unreported),
    { kind: 'text', field: 'documentNumber', label: '文号', max: 100 },
    { kind: 'long', field: 'summary', label: '办理结果', rows: 4, required: true },
  ],
  more: sent('receiptId'),
});

/** 受理争议 (条例 art. 24(1)). */
export const disputeStep = fieldStep({
  name: 'dispute-competence',
  dayLabel: '发生争议的日期',
  fields: [
    madeId('disputeId'),
    {
      kind: 'lines',
      field: 'organs',
      label: '涉及的机关',
      hint: '一行写一个',
      initial: (context) => ownOrgan(context, 'competent-organ')?.name ?? '',
      required: true,
    },
    { kind: 'long', field: 'reason', label: '争议情况', required: true },
    { kind: 'yes', field: 'commonSuperior', label: '有共同的上一级机关', initial: 'yes' },
    {
      kind: 'text',
      field: 'submittedTo',
      label: '报请哪里决定',
      hint: (values) => (values.commonSuperior === 'yes' ? '共同的上一级机关' : '共同的信访工作联席会议'),
      max: 100,
      required: true,
    },
  ],
  more: sent('disputeId'),
});

const openDisputes = ({ state }: StepContext): readonly Choice[] =>
  state.disputes
    .filter(({ settlement }) => settlement === null)
    .map(({ disputeId, organs }) => ({ value: disputeId, label: organs.join('、') }));

/** 争议结果. */
export const settleDisputeStep = fieldStep({
  name: 'settle-dispute',
  dayLabel: '定下来的日期',
  fields: [
    whichOne('disputeId', '哪次争议', openDisputes),
    { kind: 'choice', field: 'by', label: '怎样定的', choices: choicesOf(settlers), required: true },
    {
      kind: 'choice',
      field: 'competentOrgan',
      label: '由哪个机关受理',
      choices: ({ state }) =>
        [...new Set(state.disputes.flatMap(({ organs }) => organs))].map((organ) => ({ value: organ, label: organ })),
      free: true,
      required: true,
    },
  ],
  more: sent('disputeId'),
});
