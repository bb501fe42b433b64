import type { OfficeProfile, Organ } from '#shared/case/office';
import type { OfficeView } from '#shared/ipc/views';
import { type Law, nationalLaw } from '#shared/law/law';
import { LedgerError } from '../ledger/errors';
import type { OfficeEvent } from '../ledger/office-events';

/** The office as its facts leave it. Pure; rejects as `damaged` when the first fact is missing. */
export function foldOffice(events: readonly OfficeEvent[]): OfficeView {
  const view = events.reduce<OfficeView | null>(apply, null);
  if (!view) throw new LedgerError('damaged', '', 'the office was never established');
  return view;
}

export function apply(view: OfficeView | null, event: OfficeEvent): OfficeView | null {
  if (event.name === 'office-established')
    return {
      profile: event.payload,
      officers: view?.officers ?? [],
      law: lawOf(event.payload),
      lawChanges: view?.lawChanges ?? [],
    };
  if (!view) return view;
  switch (event.name) {
    case 'organ-saved':
      return { ...view, profile: { ...view.profile, organs: saved(view.profile.organs, event.payload) } };
    case 'officer-added':
      return { ...view, officers: [...view.officers, { ...event.payload, active: true }] };
    case 'officer-changed': {
      const { id, roles, active } = event.payload;
      const officers = view.officers.map((officer) => (officer.id === id ? { ...officer, roles, active } : officer));
      return { ...view, officers };
    }
    case 'password-changed':
    case 'recovery-key-used':
    case 'recovery-key-renewed':
    case 'head-renewed':
    case 'copy-made':
      return view;
    default:
      return event satisfies never;
  }
}

/** The shipped law in the office's place. */
const lawOf = ({ divisionCode }: OfficeProfile): Law => ({ ...nationalLaw, divisionCode: divisionCode ?? null });

const saved = (organs: readonly Organ[], organ: Organ): Organ[] =>
  organs.some(({ id }) => id === organ.id)
    ? organs.map((old) => (old.id === organ.id ? organ : old))
    : [...organs, organ];
