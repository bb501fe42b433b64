import type { z } from 'zod';
import { commands } from './index';

export type CommandName = keyof typeof commands;
/** Payload as main reads it, after parsing. */
export type CommandPayload<N extends CommandName> = z.infer<(typeof commands)[N]['schema']>;

type PayloadSchemas = { readonly [N in CommandName]: (typeof commands)[N]['schema'] };

/** Payload schema of each command, as the screens send it and main validates it; read from the table of commands. */
export const commandPayloads: PayloadSchemas = Object.fromEntries(
  Object.entries(commands).map(([name, command]) => [name, command.schema]),
) as PayloadSchemas;
