import type { ComponentType, ReactElement } from 'react';
import type { CommandName } from '#shared/case/commands/payloads';
import type { CaseState } from '#shared/case/state';
import type { OfficeView, Session } from '#shared/ipc/views';
import type { LocalDate } from '#shared/law/dates';
import type { FieldErrors } from '../../ui/field-errors';
import { StepDialog } from './step-dialog';

/** What a step's form may look at. */
export interface StepContext {
  readonly state: CaseState;
  readonly office: OfficeView;
  readonly session: Session;
  readonly today: LocalDate;
}

export interface StepFieldsProps<V> {
  readonly values: V;
  readonly set: (change: Partial<V>) => void;
  readonly errors: FieldErrors;
  readonly context: StepContext;
}

/** The form of one step: first values, fields, and the payload they make. Main's schema checks the payload here too. */
export interface StepForm<V extends object> {
  readonly name: CommandName;
  readonly initial: (context: StepContext) => V;
  readonly payload: (values: V, context: StepContext, on: LocalDate) => unknown;
  readonly Fields: ComponentType<StepFieldsProps<V>>;
  /** What the form asks beyond main's schema, by field. */
  readonly check?: (values: V) => FieldErrors;
  /** What the button says when the step's own name does not say what it will do. */
  readonly action?: (values: V) => string;
  /** What the day stands for, e.g. 受理日期; `null` where the day is always today. */
  readonly dayLabel: string | null;
  /** Said above the fields when there is something to know before. */
  readonly note?: (context: StepContext) => string | null;
}

/** What the case page gives every step dialog. */
export interface StepDialogProps {
  readonly label: string;
  readonly article: string;
  readonly context: StepContext;
  /** False hides the dialog and keeps what was typed. */
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The step is on record; `version` is the case's from then on. The dialog stays until the page shows it. */
  readonly onDone: (version: number) => void;
}

/** Draws a step's dialog. A function, not a component: every step is the one component `StepDialog` with its own form. */
export type RenderStep = (props: StepDialogProps & { readonly key?: string }) => ReactElement;

/** Ties a form to the common dialog, so that the page need not know the type of the form's values. */
export const defineStep =
  <V extends object>(form: StepForm<V>): RenderStep =>
  ({ key, ...props }) => <StepDialog key={key ?? form.name} form={form} {...props} />;

export const newId = (): string => crypto.randomUUID();
