import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Appearance, appearanceSchema, defaultAppearance } from '#shared/ipc/appearance';
import { writeDurably } from '../files/durable-file';

export interface AppearanceFile {
  /** The look that was kept; anything missing or unreadable is the default (nothing of value is lost). */
  readonly read: () => Promise<Appearance>;
  /** False when it could not be kept: the look holds until the program ends. */
  readonly keep: (appearance: Appearance) => Promise<boolean>;
}

/** `appearance.json` in the data folder: readable before sign-in, so that large text is there for the password too. */
export function appearanceFile(dataFolder: string): AppearanceFile {
  const file = path.join(dataFolder, 'appearance.json');
  return {
    async read() {
      try {
        const parsed = appearanceSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
        return parsed.success ? parsed.data : defaultAppearance;
      } catch {
        return defaultAppearance;
      }
    },
    keep: (appearance) => writeDurably(file, `${JSON.stringify(appearance)}\n`, { policy: 'best-effort' }),
  };
}
