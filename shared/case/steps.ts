import type { Actor, Refusal } from './command';
import { commandList, commands } from './commands/index';
import type { CommandName } from './commands/payloads';
import { admit } from './decide';
import { nextStep } from './next';
import type { OfficeProfile } from './office';
import { stageOf } from './stage';
import type { CaseState } from './state';

/** A step as the case page offers it: possible now for this officer, or why not. */
export interface Step {
  readonly name: CommandName;
  readonly label: string;
  readonly article: string;
  readonly allowed: boolean;
  readonly reason: Refusal | null;
  /** The one filled button; never more than one, none when the next step is another officer's. */
  readonly primary: boolean;
}

const isStep = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** A matter this office sent to another organ it acts for waits for that organ to take it. */
const naturalStep = (state: CaseState, office: OfficeProfile): CommandName | null =>
  stageOf(state) === 'transferred' && commands['accept-matter'].forbidden(state, office) === null
    ? 'accept-matter'
    : nextStep(state);

/** Steps of a case in the order of the ordinary path. Openings and exports are not steps of the case page. */
export function stepsOf(
  state: CaseState,
  office: OfficeProfile,
  actor: Pick<Actor, 'officerId' | 'roles'>,
): readonly Step[] {
  const natural = naturalStep(state, office);
  return commandList.flatMap((command) => {
    if (command.opens === true || command.name === 'record-export' || !isStep(command.name)) return [];
    const reason = admit(command, state, office, actor);
    return [
      {
        name: command.name,
        label: command.label,
        article: command.article,
        allowed: reason === null,
        reason,
        primary: reason === null && command.name === natural,
      },
    ];
  });
}
