import type { Organ } from '#shared/case/office';
import type { OfficeView } from '#shared/ipc/views';
import type { Law } from '#shared/law/law';
import { caseDomain } from '../ledger/case-domain';
import { LedgerError } from '../ledger/errors';
import { takenBack } from '../ledger/office-law';
import type { RecordedOfficeEvent } from '../ledger/office-log';

/** The office as its facts leave it. Pure; rejects as `damaged` when the first fact is missing. */
export function foldOffice(events: readonly RecordedOfficeEvent[]): OfficeView {
  const view = events.reduce<OfficeView | null>(apply, null);
  if (!view) throw new LedgerError('damaged', '', 'the office was never established');
  return view;
}

export function apply(
  view: OfficeView | null,
  { event, recordedAt, officerId }: RecordedOfficeEvent,
): OfficeView | null {
  if (event.name === 'office-established') return withLaw({ ...(view ?? nobody), profile: event.payload });
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
    case 'law-changed': {
      const by = view.officers.find(({ id }) => id === officerId)?.name ?? '';
      const made = { at: recordedAt, by, change: event.payload.change, undone: false };
      return withLaw({ ...view, lawChanges: [...view.lawChanges, made] });
    }
    case 'law-change-undone':
      return withLaw({ ...view, lawChanges: takenBack(view.lawChanges, event.payload.of) });
    case 'series-continued': {
      const by = view.officers.find(({ id }) => id === officerId)?.name ?? '';
      return { ...view, continuations: [...view.continuations, { at: recordedAt, by, ...event.payload }] };
    }
    case 'password-changed':
    case 'recovery-key-used':
    case 'recovery-key-renewed':
    case 'head-renewed':
    case 'copy-made':
    case 'register-exported':
      return view;
    default:
      return event satisfies never;
  }
}

const nobody = { officers: [], lawChanges: [], continuations: [] };

/** What the program ships for the office's place, with the changes that were not taken back; as the ledger reads it. */
const withLaw = (view: Omit<OfficeView, 'law'>): OfficeView => ({ ...view, law: lawOf(view) });
const lawOf = ({ profile: { divisionCode }, lawChanges }: Omit<OfficeView, 'law'>): Law =>
  caseDomain.lawOf(
    divisionCode ?? null,
    lawChanges.filter(({ undone }) => !undone).map(({ change }) => change),
  );

const saved = (organs: readonly Organ[], organ: Organ): Organ[] =>
  organs.some(({ id }) => id === organ.id)
    ? organs.map((old) => (old.id === organ.id ? organ : old))
    : [...organs, organ];
