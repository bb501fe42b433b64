import { registrationNumber } from '#shared/case/numbers';
import type { OfficeProfile } from '#shared/case/office';
import type { CaseState, RecordedNote, RecordedVisit } from '#shared/case/state';
import type { NoteEntry, Person } from '#shared/case/values';
import type { PaperRef } from '#shared/ipc/contract';
import { formatDate } from '#shared/law/dates';
import { answerSlip } from '#shared/papers/answer-slip';
import { interviewNote } from '#shared/papers/interview-note';
import type { Form, NoteSheet } from '#shared/papers/model';
import { registrationForm } from '#shared/papers/registration-form';
import type { PaperIdentity } from './paper-file';

export type FormRef = Exclude<PaperRef, { readonly kind: '处理意见书' | '文书' }>;

export interface FormOfCase {
  readonly identity: PaperIdentity;
  readonly paper: Form | NoteSheet;
}

const numberOf = (visit: RecordedVisit): string => registrationNumber(visit.registration);

function identityOf(kind: FormRef['kind'], paperId: string, number: string): PaperIdentity {
  return { paperId, label: number === '' ? kind : `${kind} ${number}`, nameParts: [kind, number] };
}

const visitorOf = (person: Person) => ({
  name: person.name,
  anonymous: person.anonymous,
  sex: person.sex ?? '',
  birthDate: person.birthDate ?? null,
  identityKind: person.identityKind ?? '',
  identityNumber: person.identityNumber ?? '',
  phone: person.phone ?? '',
  address: person.address ?? '',
});

/** How far the matter has come, in the words of the form (初步处理). */
function firstHandling(state: CaseState): string {
  if (state.onTheSpot !== null) return `${state.onTheSpot.kind}：${state.onTheSpot.answer}`;
  const transfer = state.transfers[0];
  if (transfer !== undefined) return `${formatDate(transfer.transferredOn)}${transfer.kind}${transfer.toOrgan}。`;
  if (state.acceptance !== null)
    return `${formatDate(state.acceptance.acceptedOn)}由${state.acceptance.organ.name}受理。`;
  return '';
}

/** A further visit says what was said this time; the matter itself was written down on the first. */
function visitForm(state: CaseState, visit: RecordedVisit, profile: OfficeProfile): FormOfCase {
  const first = state.visits[0];
  const further = first !== undefined && first.visitId !== visit.visitId;
  const { demands, facts, history, papersHandedOver } = state.matter;
  const words = further
    ? { demands: visit.said, facts: '', history: `同一事项，首次登记编号${numberOf(first)}。`, papersHandedOver: '' }
    : { demands, facts, history, papersHandedOver };
  return {
    identity: identityOf('来访登记表', visit.visitId, numberOf(visit)),
    paper: registrationForm({
      organ: profile.officeName,
      number: numberOf(visit),
      visitors: visit.petitioners.map(visitorOf),
      headcount: visit.headcount,
      date: visit.receivedOn,
      time: visit.receivedAt,
      place: visit.place,
      ...words,
      receiver: visit.receiverName,
      firstHandling: further ? '' : firstHandling(state),
      wording: visit.wording ?? [],
    }),
  };
}

const entryKinds: Readonly<Record<NoteEntry['kind'], 'question' | 'answer' | 'text'>> = {
  问: 'question',
  答: 'answer',
  记: 'text',
};

function confirmationOf(note: RecordedNote): string | null {
  if (note.confirmation === null) return null;
  const { way, on, remark } = note.confirmation;
  return `确认方式：${way}（${formatDate(on)}）${remark === '' ? '' : `。${remark}`}`;
}

function noteForm(state: CaseState, note: RecordedNote, profile: OfficeProfile): FormOfCase {
  const visit = state.visits.find(({ visitId }) => visitId === note.visitId);
  const number = visit === undefined ? '' : numberOf(visit);
  return {
    identity: identityOf('接谈笔录', note.noteId, number),
    paper: interviewNote({
      organ: profile.officeName,
      number: number === '' ? null : number,
      date: note.startedOn,
      startedAt: note.startedAt,
      endedAt: note.endedAt,
      place: note.place,
      receiver: note.receiverName,
      recorder: note.recorderName,
      visitors: (visit?.petitioners ?? state.petitioners).map(visitorOf),
      entries: note.entries.map(({ kind, at, text }) => ({ kind: entryKinds[kind], time: at, text })),
      papersHandedOver: note.papersHandedOver,
      confirmation: confirmationOf(note),
      addenda: note.addenda.map(({ on, by, text }) => ({ date: on, by, text })),
      wording: note.confirmation?.wording ?? [],
    }),
  };
}

function slipForm(state: CaseState, profile: OfficeProfile): FormOfCase | null {
  const { onTheSpot } = state;
  const visit = state.visits.find(({ visitId }) => visitId === onTheSpot?.visitId) ?? state.visits.at(-1);
  if (onTheSpot === null || visit === undefined) return null;
  const organ = profile.organs.find(({ id }) => id === onTheSpot.organ.id);
  const named = visit.petitioners.filter((person) => !person.anonymous);
  return {
    identity: identityOf('答复告知单', state.id, numberOf(visit)),
    paper: answerSlip({
      organ: onTheSpot.organ.name,
      number: numberOf(visit),
      visitors: named.map((person) => person.name),
      anonymous: named.length === 0,
      kind: onTheSpot.kind,
      date: onTheSpot.on,
      asked: state.matter.demands,
      answered: onTheSpot.answer,
      whereToGo: onTheSpot.guidedTo,
      officer: visit.receiverName,
      phone: organ?.phone ?? '',
      wording: onTheSpot.wording ?? [],
    }),
  };
}

/**
 * The form a reference names, written from the case as it is now, its fixed statements as they were on its own day; null
 * when the case has no such form. Pure.
 */
export function formOfCase(state: CaseState, ref: FormRef, profile: OfficeProfile): FormOfCase | null {
  switch (ref.kind) {
    case '来访登记表': {
      const visit = state.visits.find(({ visitId }) => visitId === ref.visitId);
      return visit === undefined ? null : visitForm(state, visit, profile);
    }
    case '接谈笔录': {
      const note = state.notes.find(({ noteId }) => noteId === ref.noteId);
      return note === undefined ? null : noteForm(state, note, profile);
    }
    case '答复告知单':
      return slipForm(state, profile);
  }
}
