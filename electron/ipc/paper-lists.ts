import { z } from 'zod';
import { documentNumber } from '#shared/case/numbers';
import { allSeriesOf } from '#shared/case/series';
import type { CaseState } from '#shared/case/state';
import { idSchema } from '#shared/case/values';
import { NUMBERS_A_PAGE } from '#shared/ipc/paper-register';
import type {
  NumberBookView,
  NumberEntry,
  NumberPage,
  ServedEntry,
  ToIssueEntry,
  ToServeEntry,
  WaitingPapers,
} from '#shared/ipc/paper-register-views';
import type { LocalDate } from '#shared/law/dates';
import {
  numberEntry,
  type RegisterRoom,
  servedEntries,
  toIssueEntries,
  toServeEntries,
} from '#shared/papers/register-entries';
import type { TakenNumber } from '../ledger/paper-registers';
import { mayRead } from '../ledger/readers';
import type { OpenOfficePort } from './office-port';
import { paced } from './paced';

type Open = Pick<OpenOfficePort, 'ledger' | 'session' | 'profile'>;

const roomOf = ({ ledger, profile }: Open, today: LocalDate): RegisterRoom => ({
  office: profile,
  law: ledger.law,
  today,
});

/** Entries of the cases with papers that wait, open or closed; nothing of a case this officer may not read. */
async function waiting<Entry>(
  open: Open,
  today: LocalDate,
  counted: 'papersToServe' | 'papersToIssue',
  entriesOf: (state: CaseState, room: RegisterRoom) => readonly Entry[],
): Promise<readonly Entry[]> {
  const rows = await open.ledger.rowsWithPapers(open.session.officerId);
  const room = roomOf(open, today);
  const found = await paced(
    rows.filter((row) => row[counted] !== 0),
    async ({ id }) => {
      const state = await open.ledger.state(id);
      return state === null ? [] : entriesOf(state, room);
    },
  );
  return found.flat();
}

export async function waitingPapers({ ledger, session }: Open): Promise<WaitingPapers> {
  const rows = await ledger.rowsWithPapers(session.officerId);
  const total = (counted: 'papersToServe' | 'papersToIssue'): number =>
    rows.reduce((sum, row) => sum + row[counted], 0);
  return { toServe: total('papersToServe'), toIssue: total('papersToIssue') };
}

/** Oldest first; of one day by number. */
export async function toServeList(open: Open, today: LocalDate): Promise<readonly ToServeEntry[]> {
  const entries = await waiting(open, today, 'papersToServe', toServeEntries);
  return [...entries].sort(
    (a, b) =>
      compare(a.issuedOn, b.issuedOn) ||
      a.number.localeCompare(b.number, 'zh-CN', { numeric: true }) ||
      compare(a.registration, b.registration),
  );
}

/** In the order they were agreed to; then by registration. */
export async function toIssueList(open: Open, today: LocalDate): Promise<readonly ToIssueEntry[]> {
  const entries = await waiting(open, today, 'papersToIssue', toIssueEntries);
  return [...entries].sort(
    (a, b) => compare(a.signedOffOn ?? '', b.signedOffOn ?? '') || compare(a.registration, b.registration),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Newest year first. */
export async function numberBookList({ ledger, profile }: Open): Promise<readonly NumberBookView[]> {
  const books = await ledger.numberBooks();
  const named = books.map((book) => ({
    ...book,
    organName: profile.organs.find((organ) => allSeriesOf(organ).includes(book.series))?.name ?? '',
  }));
  return named.sort((a, b) => b.year - a.year || a.series.localeCompare(b.series, 'zh-CN'));
}

const paperPayload = z.object({ paperId: idSchema });

/** A number with its paper as the case has it now, so that voided and served show. */
async function entryOf(
  { ledger, session }: Open,
  book: { readonly series: string; readonly year: number },
  { serial, event }: TakenNumber,
): Promise<NumberEntry> {
  const taken = { series: book.series, year: book.year, serial };
  const number = documentNumber(taken);
  if (event === null || event.payload === null) {
    return { shown: 'note', serial, number, words: '这个文号的记录已依法删除或者无法读取' };
  }
  const row = await ledger.row(event.caseId);
  if (row !== null && !mayRead(row.readers, session.officerId)) return { shown: 'hidden', serial, number };
  const payload = paperPayload.safeParse(event.payload);
  const state = row === null ? null : await ledger.state(event.caseId);
  if (state?.secret != null) return { shown: 'hidden', serial, number };
  const entry = state === null || !payload.success ? null : numberEntry(state, payload.data.paperId, taken);
  return entry ?? { shown: 'note', serial, number, words: '由较新版本登记，请升级后查看' };
}

/** A page of the book, in order. */
export async function numberPage(
  open: Open,
  book: { readonly series: string; readonly year: number },
  from: number,
  size = NUMBERS_A_PAGE,
): Promise<NumberPage> {
  const { ledger } = open;
  const found = (await ledger.numberBooks()).find(({ series, year }) => series === book.series && year === book.year);
  if (found === undefined) return { entries: [], first: 0, last: 0 };
  const taken = await ledger.numbersFrom(book.series, book.year, from, size);
  const entries = await paced(taken, (each) => entryOf(open, book, each));
  return { entries: withGaps(entries, book, from <= found.first ? 1 : from), first: found.first, last: found.last };
}

/** Says where numbers were passed over because a paper book (纸质登记簿) had given them: a gap without a word looks like a loss. */
function withGaps(
  entries: readonly NumberEntry[],
  book: { readonly series: string; readonly year: number },
  expected: number,
): readonly NumberEntry[] {
  let next = expected;
  return entries.flatMap((entry): NumberEntry[] => {
    const [first, last] = [next, entry.serial - 1];
    next = entry.serial + 1;
    if (first > last) return [entry];
    const range = first === last ? `${first}` : `${first}—${last}`;
    const note = {
      shown: 'note' as const,
      serial: first,
      number: `${book.series}〔${book.year}〕${range}号`,
      words: `续号起始：这些文号不是本机给出的，从 ${entry.serial} 号起接续登记`,
    };
    return [note, entry];
  });
}

/** The whole book, page by page, for paper and table. */
export async function wholeBook(
  open: Open,
  book: { readonly series: string; readonly year: number },
  stopped: () => boolean,
  progress: (done: number, total: number) => void,
): Promise<readonly NumberEntry[]> {
  const all: NumberEntry[] = [];
  let from = 1;
  while (!stopped()) {
    const { entries, first, last } = await numberPage(open, book, from);
    all.push(...entries);
    const end = entries.at(-1)?.serial ?? last;
    progress(Math.max(0, end - first + 1), Math.max(1, last - first + 1));
    if (entries.length === 0 || end >= last) break;
    from = end + 1;
  }
  return all;
}

/** By day of service. */
export async function servedList(open: Open, from: LocalDate, to: LocalDate): Promise<readonly ServedEntry[]> {
  const ids = await open.ledger.casesServedBetween(from, to, open.session.officerId);
  const found = await paced(ids, async (id) => {
    const state = await open.ledger.state(id);
    return state === null || state.secret !== null ? [] : servedEntries(state, from, to);
  });
  return found
    .flat()
    .sort(
      (a, b) =>
        compare(a.servedOn, b.servedOn) ||
        a.number.localeCompare(b.number, 'zh-CN', { numeric: true }) ||
        compare(a.registration, b.registration),
    );
}
