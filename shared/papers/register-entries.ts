import type { Service, VoidedLetter } from '../case/facets/handling';
import { documentNumber, registrationNumber } from '../case/numbers';
import type { OfficeProfile } from '../case/office';
import { papersToIssue, papersToServe } from '../case/paper-queues';
import type { CaseState } from '../case/state';
import type { Serial } from '../case/values';
import type { NumberEntry, NumberState, ServedEntry, ToIssueEntry, ToServeEntry } from '../ipc/paper-register-views';
import { daysBetween, formatDate, type LocalDate } from '../law/dates';
import type { Law } from '../law/law';
import { addressedTo } from './issued-papers';
import { postalOf, receiverOf, triedWords } from './receiver-of';
import { cleanLine } from './text';

/** Lines of the paper lists, read from one case. Pure; who may read the case is asked before. */
export interface RegisterRoom {
  readonly office: OfficeProfile;
  readonly law: Law;
  readonly today: LocalDate;
}

const ofCase = (state: CaseState) => ({
  caseId: state.id,
  registration: state.registration === null ? '' : registrationNumber(state.registration),
  title: cleanLine(state.matter.title),
});

const kindOf = (state: CaseState, paperId: string): '处理意见书' | '文书' =>
  state.letters.some((letter) => letter.paperId === paperId) ? '处理意见书' : '文书';

const phoneOf = (state: CaseState, to: string): string =>
  cleanLine(addressedTo(state, to).find(({ phone }) => cleanLine(phone ?? '') !== '')?.phone ?? '');

export function toServeEntries(state: CaseState, room: RegisterRoom): readonly ToServeEntry[] {
  return papersToServe(state).map(({ paperId, name, number, issuedOn, attempts }) => {
    const { to, personal } = receiverOf(state, paperId, room);
    return {
      ...ofCase(state),
      kind: kindOf(state, paperId),
      paperId,
      name,
      number,
      issuedOn,
      days: Math.max(0, daysBetween(issuedOn, room.today)),
      to,
      personal,
      address: postalOf(state, { to, personal }).address,
      phone: personal ? phoneOf(state, to) : '',
      tried: triedWords(attempts),
    };
  });
}

export function toIssueEntries(state: CaseState, room: RegisterRoom): readonly ToIssueEntry[] {
  return papersToIssue(state).map(({ id, kind, name, organId, numbered, signedOffOn }) => ({
    ...ofCase(state),
    caseVersion: state.version,
    kind,
    id,
    name,
    organName: room.office.organs.find((organ) => organ.id === organId)?.name ?? '',
    numbered,
    signedOffOn,
    to: receiverOf(state, id, room).to,
  }));
}

/** The paper that took a number, or null when the case no longer says which it was. */
export function numberEntry(state: CaseState, paperId: string, taken: Serial): NumberEntry | null {
  const number = documentNumber(taken);
  const { serial } = taken;
  const common = { shown: 'paper', serial, number, paperId, ...ofCase(state) } as const;
  const letter = state.letters.find((one) => one.paperId === paperId);
  if (letter !== undefined) {
    const { issuedOn, service } = letter;
    return { ...common, kind: '处理意见书', name: letter.kind, issuedOn, ...became(service) };
  }
  const gone = state.voidedLetters.find((one) => one.paperId === paperId);
  if (gone !== undefined) {
    const { issuedOn, kind: name, ended } = gone;
    return { ...common, kind: '处理意见书', name, issuedOn, ...voided(ended) };
  }
  const paper = state.papers.find((one) => one.paperId === paperId);
  if (paper?.issued == null) return null;
  const { name, issued, ended, about } = paper;
  // A 复查意见书 or 复核意见书 may have been recorded as served by its round alone.
  const service = paper.service ?? state.reviews.find(({ reviewId }) => reviewId === about)?.service ?? null;
  const waits = papersToServe(state).some((one) => one.paperId === paperId);
  const rest =
    ended !== null
      ? voided(ended)
      : service === null && !waits
        ? { state: 'kept' as const, remark: '' }
        : became(service);
  return { ...common, kind: '文书', name, issuedOn: issued.on, ...rest };
}

const voided = ({ on, reason }: VoidedLetter['ended']) =>
  ({ state: 'voided', remark: `${formatDate(on)}作废：${reason}` }) as const;

function became(service: Pick<Service, 'servedOn' | 'way'> | null): {
  readonly state: NumberState;
  readonly remark: string;
} {
  if (service === null) return { state: 'unserved', remark: '' };
  return { state: 'served', remark: `${formatDate(service.servedOn)}${service.way}` };
}

/** What was served in a period, both days included. */
export function servedEntries(state: CaseState, from: LocalDate, to: LocalDate): readonly ServedEntry[] {
  const entry = (
    kind: ServedEntry['kind'],
    paper: Pick<ServedEntry, 'paperId' | 'name' | 'number' | 'issuedOn'>,
    service: Service | null,
  ): readonly ServedEntry[] => {
    if (service === null || service.servedOn < from || service.servedOn > to) return [];
    const { servedOn, way, receiver, receiverIs, servedBy, remark, witness } = service;
    const said = [witness === '' ? '' : `见证：${witness}`, remark].filter((part) => part !== '').join('；');
    return [{ ...ofCase(state), ...paper, kind, servedOn, way, receiver, receiverIs, servedBy, remark: said }];
  };
  return [
    ...state.letters.flatMap(({ paperId, kind, number, issuedOn, service }) =>
      entry('处理意见书', { paperId, name: kind, number: documentNumber(number), issuedOn }, service),
    ),
    ...state.papers.flatMap(({ paperId, name, issued, service }) =>
      issued === null
        ? []
        : entry(
            '文书',
            { paperId, name, number: issued.number === null ? '' : documentNumber(issued.number), issuedOn: issued.on },
            service,
          ),
    ),
  ];
}
