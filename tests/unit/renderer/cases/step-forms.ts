import type { CommandName } from '#shared/case/commands/payloads';
import type { OfficeView, Session } from '#shared/ipc/views';
import { nationalLaw } from '#shared/law/law';
import type { StepContext, StepForm } from '../../../../renderer/cases/steps/define';
import { stepDialogs } from '../../../../renderer/cases/steps/index';
import { allRoles, type Desk, office } from '../../shared/case/desk';

const view: OfficeView = { profile: office, officers: [], law: nationalLaw, lawChanges: [], continuations: [] };
const session: Session = {
  officerId: 'wang',
  officerName: '王芳',
  roles: allRoles,
  officeName: office.officeName,
  workstation: 'w1',
};

export const contextOf = (desk: Desk, today: string): StepContext => ({
  state: desk.now,
  office: view,
  session,
  today,
});

/** The form behind a step's dialog, without drawing it; undefined where the step has none. */
export function formOf(name: CommandName, context: StepContext): StepForm<Record<string, string>> | undefined {
  const drawn = stepDialogs[name]?.({
    label: '',
    article: '',
    context,
    opened: true,
    onClose: () => {},
    onDone: () => {},
  });
  const props: { readonly form?: StepForm<Record<string, string>> } = drawn?.props ?? {};
  return props.form;
}
