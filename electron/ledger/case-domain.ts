import { commandList } from '#shared/case/commands/index';
import { decide } from '#shared/case/decide';
import { findEvent, serialTakenBy } from '#shared/case/events/index';
import { fold } from '#shared/case/fold';
import { FOLD_VERSION } from '#shared/case/fold-version';
import { toCaseRow } from '#shared/case/row-of';
import { applyLawChanges } from '#shared/law/apply-changes';
import { nationalLaw } from '#shared/law/law';
import type { CaseDomain } from './domain';

/** The law and the office's rules as shared/case has them. */
export const caseDomain: CaseDomain = {
  foldVersion: FOLD_VERSION,
  opens: (name) => commandList.some((command) => command.name === name && command.opens === true),
  decide,
  fold,
  lawOf: (divisionCode, changes) => applyLawChanges({ ...nationalLaw, divisionCode }, changes),
  toRow: toCaseRow,
  check: ({ name, version, payload }) => {
    const definition = findEvent(name, version);
    if (!definition) throw new Error(`event ${name}@${version} has no definition`);
    if (!definition.read(payload)) throw new Error(`event ${name}@${version} does not fit its own schema`);
  },
  serialOf: serialTakenBy,
};
