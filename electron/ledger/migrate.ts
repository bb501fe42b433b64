import { asNumber, type Engine } from './engine';
import { LedgerError } from './errors';
import { APPLICATION_ID, FIRST_SCHEMA } from './schema';

/** A numbered step, frozen once released. Numbers go in tens, so that a fix can be put between two. */
export interface Migration {
  readonly number: number;
  readonly what: string;
  readonly apply: (engine: Engine) => void;
}

export const migrations: readonly Migration[] = [
  { number: 10, what: 'first shape of the ledger', apply: (engine) => engine.exec(FIRST_SCHEMA) },
];

/** The version that these steps lead to. */
export const newestOf = (steps: readonly Migration[]): number => Math.max(...steps.map((step) => step.number));

export function fileVersion(engine: Engine): number {
  return asNumber(engine.prepare('PRAGMA user_version').get()?.[0]);
}

/** True when `migrate` would change the file, so that the caller makes a copy first. */
export function needsMigration(engine: Engine, steps: readonly Migration[] = migrations): boolean {
  const current = fileVersion(engine);
  return current > 0 && steps.some((step) => step.number > current);
}

/** An empty file gets its shape; anything else must be this program's and not newer than it. Rejects `newer-version`. */
export function checkVersion(engine: Engine, steps: readonly Migration[] = migrations): void {
  const current = fileVersion(engine);
  if (current === 0) throw new LedgerError('damaged', engine.path, 'the file is empty');
  const application = engine.prepare('PRAGMA application_id').get()?.[0];
  if (application !== APPLICATION_ID) throw new LedgerError('damaged', engine.path, 'not a ledger of this program');
  const newest = newestOf(steps);
  if (current > newest) throw new LedgerError('newer-version', engine.path, `file ${current}, program ${newest}`);
}

/** Applies what is missing, each step in its own transaction with its number; a failed step leaves the file at the step before. */
export function migrate(engine: Engine, steps: readonly Migration[] = migrations): void {
  let last = 0;
  for (const step of steps) {
    if (step.number <= last || step.number % 10 !== 0) throw new Error(`migration ${step.number} is out of order`);
    last = step.number;
    if (step.number <= fileVersion(engine)) continue;
    engine.transaction(() => {
      step.apply(engine);
      engine.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${step.number}`);
    });
  }
}
