import { z } from 'zod';
import { commandPayloads } from '#shared/case/commands/payloads';
import { roleSchema } from '#shared/case/roles';
import { idSchema } from '#shared/case/values';
import { localDateSchema } from '#shared/law/dates';
import { registerExportedSchema } from '../ledger/office-events';
import type { Log } from '../log/log';
import type { OpenOfficePort } from './office-port';

const common = {
  commandId: idSchema,
  /** The officer who asked for it. */
  actor: z.object({
    officerId: z.string(),
    officerName: z.string(),
    roles: z.array(roleSchema).readonly(),
    workstation: z.string(),
  }),
  /** The day it was handed out. */
  on: localDateSchema,
};
const paperNoteSchema = z.object({ ...common, caseId: idSchema, export: commandPayloads['record-export'] });
const registerNoteSchema = z.object({ ...common, register: registerExportedSchema.omit({ late: true }) });
const notesSchema = z.array(z.union([paperNoteSchema, registerNoteSchema]));

export type PaperNote = Readonly<z.infer<typeof paperNoteSchema>>;
export type RegisterNote = Readonly<z.infer<typeof registerNoteSchema>>;
export type Note = PaperNote | RegisterNote;
/** A paper of a case, or a list of papers, on its way out. */
export type Leaving = Omit<PaperNote, 'on'> | Omit<RegisterNote, 'on'>;

const SETTING = 'papers-leaving';

/** What is on its way out, kept in the ledger (encrypted, like everything). Read and written as a whole. */
export async function leavingNotes({ ledger }: OpenOfficePort, log: Log): Promise<readonly Note[]> {
  const text = await ledger.setting(SETTING);
  const parsed = notesSchema.safeParse(text === null ? [] : JSON.parse(text));
  if (parsed.success) return parsed.data;
  // Only another version of the program can have written it; papers must go on leaving.
  log.note('leaving paper', 'notes of another form dropped');
  return [];
}

export const keepLeavingNotes = ({ ledger }: OpenOfficePort, kept: readonly Note[]): Promise<void> =>
  ledger.setSetting(SETTING, JSON.stringify(kept));
