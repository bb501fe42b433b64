import { Radio } from '@mantine/core';
import { ownOrganAccused } from '#shared/case/accused';
import { urgentAddressees } from '#shared/case/facets/intake';
import { roleNames } from '#shared/case/roles';
import { LongTextField } from '../../ui/long-text-field';
import styles from '../cases.module.css';
import { defineStep, newId, type StepContext, type StepFieldsProps } from './define';
import { CheckList } from './intake-check-list';
import { OrganField, ownOrgan } from './organ-field';

const officerChoices = ({ office }: StepContext) =>
  office.officers
    .filter(({ active }) => active)
    .map(({ id, name, roles }) => ({
      value: id,
      label: name,
      hint: roles.map((role) => roleNames[role]).join('、'),
    }));

/** Those who may read it now; at first the officer himself and who has the case. */
const usualReaders = ({ state, session }: StepContext): readonly string[] =>
  state.readers?.map(({ id }) => id) ?? [
    ...new Set([session.officerId, ...(state.assignee === null ? [] : [state.assignee.id])]),
  ];

const readersOf = (ids: readonly string[], { office, state }: StepContext) =>
  ids.map((id) => ({
    id,
    name:
      (office.officers.find((officer) => officer.id === id) ?? state.readers?.find((known) => known.id === id))?.name ??
      '',
  }));

/** A list's message may stand at one of its entries. */
const errorAt = (errors: Readonly<Record<string, string>>, field: string): string | undefined =>
  errors[field] ?? Object.entries(errors).find(([path]) => path.startsWith(`${field}.`))?.[1];

interface ReadersValues {
  readonly open: boolean;
  readonly readers: readonly string[];
  readonly reason: string;
}

function ReadersFields({ values, set, errors, context }: StepFieldsProps<ReadersValues>) {
  return (
    <>
      <Radio.Group
        label="谁可以看"
        value={values.open ? 'open' : 'named'}
        onChange={(chosen) => set({ open: chosen === 'open' })}
      >
        <Radio value="named" className={styles.choice ?? ''} label="只有指定的人员" />
        <Radio
          value="open"
          className={styles.choice ?? ''}
          label="本单位全部人员"
          disabled={context.state.readers === null}
          data-field={values.open ? 'readers' : undefined}
        />
      </Radio.Group>
      {values.open ? (
        errors.readers !== undefined && <p role="alert">{errors.readers}</p>
      ) : (
        <CheckList
          label="知情人员"
          field="readers"
          hint="您本人和承办人应当在内"
          choices={officerChoices(context)}
          values={values.readers}
          error={errorAt(errors, 'readers')}
          onValues={(readers) => set({ readers })}
        />
      )}
      <LongTextField
        label="原因"
        field="reason"
        minRows={2}
        value={values.reason}
        error={errors.reason}
        required
        onValue={(reason) => set({ reason })}
      />
    </>
  );
}

/** 知情范围 (条例 art. 30(3)). */
export const readersStep = defineStep<ReadersValues>({
  name: 'set-readers',
  dayLabel: '限定日期',
  initial: (context) => ({ open: false, readers: usualReaders(context), reason: '' }),
  payload: ({ open, readers, reason }, context) => ({ readers: open ? null : readersOf(readers, context), reason }),
  note: ({ state, office }) =>
    `不在知情范围内的人员看不到这个事项。检举控告事项只能调整人员，不能放开。${ownOrganAccused(state, office.profile) ?? ''}`,
  Fields: ReadersFields,
});

interface MarkValues {
  readonly mark: string;
  readonly readers: readonly string[];
  readonly reason: string;
}

function MarkFields({ values, set, errors, context }: StepFieldsProps<MarkValues>) {
  const { marks } = context.state;
  return (
    <>
      <Radio.Group
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        label="标记"
        value={values.mark}
        error={errors.mark}
        required
        onChange={(mark) => set({ mark })}
      >
        <Radio
          value="紧急"
          data-field="mark"
          className={styles.choice ?? ''}
          disabled={marks.urgent !== null}
          label="紧急：可能造成社会影响，应当及时报告"
        />
        <Radio
          value="保密"
          className={styles.choice ?? ''}
          disabled={marks.confidential !== null}
          label="保密：信访人要求，或者依法应当限定知情范围"
        />
      </Radio.Group>
      {values.mark === '保密' && (
        <CheckList
          label="知情人员"
          field="readers"
          hint="您本人和承办人应当在内，其他人看不到这个事项"
          choices={officerChoices(context)}
          values={values.readers}
          error={errorAt(errors, 'readers')}
          onValues={(readers) => set({ readers })}
        />
      )}
      <LongTextField
        label="原因"
        field="reason"
        minRows={2}
        value={values.reason}
        error={errors.reason}
        required
        onValue={(reason) => set({ reason })}
      />
    </>
  );
}

/** 标为紧急、保密. */
export const markStep = defineStep<MarkValues>({
  name: 'mark-matter',
  dayLabel: '标记日期',
  initial: (context) => ({
    mark: context.state.marks.urgent === null ? (context.state.marks.confidential === null ? '' : '紧急') : '保密',
    readers: usualReaders(context),
    reason: '',
  }),
  payload: ({ mark, readers, reason }, context) => ({
    mark,
    reason,
    readers: mark === '保密' ? readersOf(readers, context) : null,
  }),
  Fields: MarkFields,
});

interface UrgentValues {
  readonly reportId: string;
  readonly organId: string;
  readonly to: readonly string[];
  readonly what: string;
  readonly measures: string;
}

function UrgentFields({ values, set, errors, context }: StepFieldsProps<UrgentValues>) {
  return (
    <>
      <OrganField
        label="报告机关"
        context={context}
        value={values.organId}
        error={errors.organId}
        onValue={(organId) => set({ organId })}
      />
      <CheckList
        label="已经报告、通报了谁"
        field="to"
        hint="前三项都要报；信访部门还要报上一级信访部门和国家信访局"
        choices={urgentAddressees.map((name) => ({ value: name, label: name }))}
        values={values.to}
        error={errorAt(errors, 'to')}
        onValues={(to) => set({ to })}
      />
      <LongTextField
        label="报告内容"
        field="what"
        minRows={3}
        value={values.what}
        error={errors.what}
        required
        onValue={(what) => set({ what })}
      />
      <LongTextField
        label="已采取的措施"
        field="measures"
        minRows={2}
        value={values.measures}
        error={errors.measures}
        required
        onValue={(measures) => set({ measures })}
      />
    </>
  );
}

/** 紧急报告 (条例 art. 25). */
export const urgentStep = defineStep<UrgentValues>({
  name: 'report-urgent',
  dayLabel: '报告日期',
  initial: (context) => ({
    reportId: newId(),
    organId: ownOrgan(context, null)?.id ?? '',
    to: [],
    what: context.state.marks.urgent?.reason ?? '',
    measures: '',
  }),
  payload: (values) => ({ ...values, to: [...values.to] }),
  Fields: UrgentFields,
});
