import { Checkbox, Radio } from '@mantine/core';
import { ownOrganAccused } from '#shared/case/accused';
import type { Transfer } from '#shared/case/facets/route';
import type { CaseState } from '#shared/case/state';
import { liveTransfers } from '#shared/case/transfers';
import { formatDate } from '#shared/law/dates';
import { DateField } from '../../ui/date-field';
import { LongTextField } from '../../ui/long-text-field';
import { TextField } from '../../ui/text-field';
import styles from '../cases.module.css';
import { defineStep, newId, type StepContext, type StepFieldsProps } from './define';
import { OrganField, ownOrgan } from './organ-field';

interface TransferValues {
  readonly transferId: string;
  readonly organId: string;
  readonly kind: '转送' | '交办';
  readonly toOrgan: string;
  readonly reason: string;
  readonly feedbackBy: string;
  readonly ownSystem: boolean;
}

function TransferFields({ values, set, errors, context }: StepFieldsProps<TransferValues>) {
  return (
    <>
      <Radio.Group
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        label="方式"
        value={values.kind}
        required
        onChange={(kind) => set({ kind: kind === '交办' ? '交办' : '转送' })}
      >
        <Radio value="转送" data-field="kind" className={styles.choice ?? ''} label="转送：由对方依法办理" />
        <Radio value="交办" className={styles.choice ?? ''} label="交办：限期办理并反馈结果、报送办结报告" />
      </Radio.Group>
      <TextField
        label="去向机关"
        field="toOrgan"
        max={100}
        value={values.toOrgan}
        error={errors.toOrgan}
        required
        onValue={(toOrgan) => set({ toOrgan })}
      />
      <LongTextField
        label="理由"
        field="reason"
        hint="为什么由这个机关办，例如“属于其职责范围”"
        minRows={2}
        value={values.reason}
        error={errors.reason}
        required
        onValue={(reason) => set({ reason })}
      />
      {values.kind === '交办' && (
        <DateField
          label="办结并反馈的最后一天"
          field="feedbackBy"
          today={context.today}
          value={values.feedbackBy}
          error={errors.feedbackBy !== undefined && values.feedbackBy.trim() === '' ? '请填写日期' : errors.feedbackBy}
          required
          onValue={(feedbackBy) => set({ feedbackBy })}
        />
      )}
      <OrganField
        label="以哪个机关的名义"
        context={context}
        value={values.organId}
        error={errors.organId}
        onValue={(organId) => set({ organId })}
      />
      {isCompetent(context, values.organId) && (
        <Checkbox
          label="去向机关是本系统下级"
          description="不是本系统下级的，告知信访人向有权机关提出（《条例》第二十三条）"
          data-field="ownSystem"
          checked={values.ownSystem}
          error={errors.ownSystem}
          onChange={(event) => set({ ownSystem: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

/** Only a 信访部门 sends on to any organ; an organ with power says that it sends down its own system (条例 art. 23(1)). */
const isCompetent = ({ office }: StepContext, organId: string): boolean =>
  office.profile.organs.some(({ id, kind }) => id === organId && kind === 'competent-organ');

/** 转送, 交办 (条例 art. 22). */
export const transferStep = defineStep<TransferValues>({
  name: 'transfer-matter',
  dayLabel: '转送（交办）日期',
  initial: (context) => ({
    transferId: newId(),
    organId: ownOrgan(context, 'petition-office')?.id ?? '',
    kind: '转送',
    toOrgan: '',
    reason: '',
    feedbackBy: '',
    ownSystem: false,
  }),
  payload: ({ ownSystem, ...values }) => ({
    ...values,
    feedbackBy: values.kind === '交办' ? values.feedbackBy : null,
    ...(ownSystem ? { ownSystem } : {}),
  }),
  action: ({ kind }) => kind,
  note: ({ state, office }) =>
    state.classification?.purpose === '检举控告'
      ? `检举控告按管理权限转送有权机关，材料不得转给被检举控告的人或者单位（《条例》第三十条）。${ownOrganAccused(state, office.profile) ?? ''}`
      : null,
  Fields: TransferFields,
});

/** Sent on, neither answered nor given back. */
const openTransfers = (state: CaseState): readonly Transfer[] =>
  liveTransfers(state).filter(({ opinion }) => opinion === null);

interface OtherOpinionValues {
  readonly transferId: string;
  readonly documentNumber: string;
  readonly summary: string;
  readonly servedOn: string;
}

function OtherOpinionFields({ values, set, errors, context }: StepFieldsProps<OtherOpinionValues>) {
  const open = openTransfers(context.state);
  return (
    <>
      <Radio.Group
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        label="哪个机关的办理结果"
        value={values.transferId}
        error={errors.transferId}
        required
        onChange={(transferId) => set({ transferId })}
      >
        {open.map((transfer) => (
          <Radio
            key={transfer.transferId}
            value={transfer.transferId}
            className={styles.choice ?? ''}
            label={`${transfer.toOrgan}（${formatDate(transfer.transferredOn)}${transfer.kind}）`}
          />
        ))}
      </Radio.Group>
      <TextField
        label="文号"
        field="documentNumber"
        max={100}
        value={values.documentNumber}
        error={errors.documentNumber}
        onValue={(documentNumber) => set({ documentNumber })}
      />
      <LongTextField
        label="办理结果"
        field="summary"
        minRows={4}
        value={values.summary}
        error={errors.summary}
        required
        onValue={(summary) => set({ summary })}
      />
      <DateField
        label="送达信访人的日期"
        field="servedOn"
        hint="没有送达或者不清楚的，不填"
        today={context.today}
        value={values.servedOn}
        error={errors.servedOn}
        onValue={(servedOn) => set({ servedOn })}
      />
    </>
  );
}

/** The other organ's opinion and the day it was served. */
export const otherOpinionStep = defineStep<OtherOpinionValues>({
  name: 'record-other-opinion',
  dayLabel: '收到反馈的日期',
  initial: ({ state }) => ({
    transferId: openTransfers(state).at(-1)?.transferId ?? '',
    documentNumber: '',
    summary: '',
    servedOn: '',
  }),
  payload: (values) => ({ ...values, servedOn: values.servedOn.trim() === '' ? null : values.servedOn }),
  Fields: OtherOpinionFields,
});
