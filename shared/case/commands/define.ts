import { z } from 'zod';
import type { Cause, CommandDefinition, Decision, DecisionContext, Refusal } from '../command';
import { officeRules, refusal } from '../rules';
import type { CaseState } from '../state';

/** A command whose payload has been checked. */
export interface PreparedCommand {
  readonly ok: true;
  readonly cause: (state: CaseState) => Cause | null;
  readonly decide: (state: CaseState | null, context: DecisionContext) => Decision;
}
export type Preparation = PreparedCommand | { readonly ok: false; readonly refusal: Refusal };

/** What every command looks like from outside, whatever its payload is. */
export interface AnyCommand extends Omit<CommandDefinition, 'decide' | 'cause' | 'schema'> {
  readonly schema: z.core.$ZodType;
  readonly prepare: (payload: unknown) => Preparation;
}

/** Ties payload type and functions together, so that the table can hold commands of all kinds without casts. */
export function defineCommand<Name extends string, Schema extends z.core.$ZodType>(
  definition: CommandDefinition<Name, Schema>,
): CommandDefinition<Name, Schema> & { readonly prepare: AnyCommand['prepare'] } {
  return {
    ...definition,
    prepare: (raw) => {
      const parsed = z.safeParse(definition.schema, raw);
      if (!parsed.success) return { ok: false, refusal: inputRefusal(parsed.error.issues[0]) };
      const payload = parsed.data;
      return {
        ok: true,
        cause: (state) => definition.cause?.(state, payload) ?? null,
        decide: (state, context) => definition.decide(state, payload, context),
      };
    },
  };
}

/** A field message that cites an article is refused under that article; messages the officer cannot read are replaced. */
function inputRefusal(issue: z.core.$ZodIssue | undefined): Refusal {
  const field = issue?.path.map(String).join('.') ?? '';
  const message = issue !== undefined && /\p{Script=Han}/u.test(issue.message) ? issue.message : '填写的内容格式不对';
  const cited = /《条例》第[一二三四五六七八九十]+条/.exec(message)?.[0];
  return refusal(cited ?? officeRules.input, message, field === '' ? undefined : field);
}
