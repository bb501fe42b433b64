import type { CaseEvent } from '#shared/case/event';
import { seriesContinuedSchema } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import type { VerifyReport } from '#shared/ipc/views';
import { type CheckedRow, openRow, ROW_COLUMNS } from './case-rows';
import { FIRST_LINK } from './chain';
import { findCommand } from './commands';
import type { LedgerContext } from './context';
import { asNumber, asText, bytes, integers } from './engine';
import { LedgerError } from './errors';
import { type EventFault, faultOf, openEvent, readCase, readChainAt, readSlice } from './event-store';
import { foldCase } from './execute';
import { HEAD_FILE, readHead } from './head';
import { sameBytes } from './key-ring';
import { entriesOf, hasEntry } from './lookup-entries';
import type { Reading } from './office-law';
import { OFFICE_STREAM } from './schema';
import { storable } from './storable';

export interface VerifyOptions {
  /** SQLite's own check of pages and indexes. It cannot be cut into slices, so the application leaves it to the tools. */
  readonly wholeFile?: boolean;
  /** Folder of the head file; absent when there is none to compare. */
  readonly folder?: string;
}

const faults: Readonly<Record<EventFault, string>> = {
  'before-missing': '的前一条缺失',
  'chain-broken': '被改动或与前一条不衔接',
  'payload-missing': '的内容缺失',
  'payload-changed': '的内容已损坏或被改动',
};

/** More findings than this say nothing new. */
const MOST_FINDINGS = 50;

/** Reads everything: chain and payloads, head, rows against a second folding, numbers; optionally SQLite's own check. */
export async function verify(
  context: LedgerContext,
  progress: (done: number, total: number) => void,
  cancelled: () => boolean,
  options: VerifyOptions,
): Promise<VerifyReport> {
  const run = new Verification(context, progress, cancelled);
  try {
    await run.head(options.folder);
    await run.chain();
    await run.rows();
    run.numbers();
    if (options.wholeFile) run.wholeFile();
  } catch (error) {
    if (!(error instanceof LedgerError) || error.code === 'closed') throw error;
    run.broken(error);
  }
  return run.report();
}

class Verification {
  readonly #context: LedgerContext;
  readonly #progress: (done: number, total: number) => void;
  readonly #cancelled: () => boolean;
  readonly #findings: string[] = [];
  readonly #serials = new Map<string, { readonly last: number; readonly given: number }>();
  /** Where paper books were continued from, as met on the way. */
  readonly #continued = new Map<string, number>();
  readonly #streams = new Map<string, number>();
  readonly #total: number;
  readonly #reading: Reading;
  #cursor = 0;
  #link: Buffer = FIRST_LINK;
  #done = 0;
  #events = 0;
  #cases = 0;
  #stopped = false;

  constructor(context: LedgerContext, progress: (done: number, total: number) => void, cancelled: () => boolean) {
    this.#context = context;
    this.#progress = progress;
    this.#cancelled = cancelled;
    this.#reading = context.reading;
    this.#total = context.tail.sequence + asNumber(context.engine.prepare('SELECT count(*) FROM case_rows').get()?.[0]);
  }

  /** The head file may lag behind while it is being written, but never be ahead of the ledger (L11). */
  async head(folder: string | undefined): Promise<void> {
    if (folder === undefined) return;
    await this.#context.head.flush();
    const reading = await readHead(`${folder}/${HEAD_FILE}`, this.#context.ring);
    if (!reading.found) return this.#find('校验文件 ledger.head 缺失或不能读取');
    const { sequence, chain } = reading.head;
    const own = sequence <= this.#context.tail.sequence ? readChainAt(this.#context, sequence) : null;
    if (!own) this.#find(`校验文件记到第 ${sequence} 条，台账只有 ${this.#context.tail.sequence} 条`);
    else if (!sameBytes(own, chain)) this.#find(`第 ${sequence} 条与校验文件不符`);
  }

  async chain(): Promise<void> {
    await this.#context.slices.run(() => this.#stop() || this.#chainStep());
    if (!this.#stopped && this.#cursor < this.#context.tail.sequence) this.#find(`台账在第 ${this.#cursor} 条之后中断`);
  }

  /** True when the end is reached. */
  #chainStep(): boolean {
    const events = readSlice(this.#context, this.#cursor, 20);
    for (const event of events) {
      const { sequence, caseId, caseVersion } = event.header;
      const next = this.#cursor + 1;
      if (sequence !== next) this.#find(`第 ${next} 条至第 ${sequence - 1} 条记录缺失`);
      else if (next > 1 && event.before && !sameBytes(event.before, this.#link))
        this.#find(`第 ${sequence} 条之前的链不连续`);
      const fault = faultOf(this.#context, event);
      if (fault) this.#find(`第 ${sequence} 条记录${faults[fault]}`);
      if ((this.#streams.get(caseId) ?? 0) + 1 !== caseVersion) this.#find(`第 ${sequence} 条记录在事项中的次序不对`);
      this.#streams.set(caseId, caseVersion);
      if (!fault) this.#count(openEvent(this.#context, event));
      this.#cursor = sequence;
      this.#link = event.chain;
      this.#events += 1;
    }
    this.#advance(events.length);
    return events.length < 20;
  }

  /** What officers recorded while this ran, so that the totals can be compared. */
  #catchUp(): void {
    while (!this.#chainStep());
  }

  #count(event: CaseEvent): void {
    if (event.caseId === OFFICE_STREAM) this.#countContinued(event);
    else this.#countSerial(event);
  }

  #countContinued({ name, payload }: CaseEvent): void {
    const fact = name === 'series-continued' ? seriesContinuedSchema.safeParse(payload) : null;
    if (!fact?.success) return;
    const { series, year, next } = fact.data;
    this.#continued.set(JSON.stringify([storable(series), year]), next);
  }

  /** L8: without gaps, but for numbers an administrator passed over on record. */
  #countSerial(event: CaseEvent): void {
    const serial = this.#context.domain.serialOf(event);
    if (!serial) return;
    const key = JSON.stringify([storable(serial.series), serial.year]);
    const { last, given } = this.#serials.get(key) ?? { last: 0, given: 0 };
    const next = Math.max(last + 1, this.#continued.get(key) ?? 1);
    if (serial.serial !== next) this.#find(`第 ${event.sequence} 条给出的编号 ${serial.serial} 不连续（L8）`);
    this.#serials.set(key, { last: serial.serial, given: given + 1 });
  }

  /** L2, L7: every row is what folding its events anew gives, and every case has one. */
  async rows(): Promise<void> {
    let after = 0;
    await this.#context.slices.run(() => {
      if (this.#stop()) return true;
      const { engine } = this.#context;
      const found = engine
        .prepare(`SELECT ${ROW_COLUMNS} FROM case_rows WHERE first_sequence > ? ORDER BY first_sequence LIMIT 1`)
        .all([after]);
      for (const columns of found) {
        after = asNumber(columns[0]);
        this.#row(asText(columns[1]), () => openRow(this.#context, columns));
      }
      this.#advance(found.length);
      return found.length === 0;
    });
    if (this.#stopped) return;
    this.#catchUp();
    const streams = [...this.#streams.keys()].filter((caseId) => caseId !== OFFICE_STREAM).length;
    if (streams !== this.#cases) this.#find(`记录中有 ${streams} 个事项，清单中有 ${this.#cases} 个`);
  }

  #row(caseId: string, open: () => CheckedRow): void {
    this.#cases += 1;
    try {
      const { row, firstSequence, lastSequence } = open();
      const events = readCase(this.#context, caseId);
      const state = foldCase(this.#context, events);
      const again = foldCase(this.#context, events);
      const folded = state ? JSON.stringify(this.#context.domain.toRow(state, this.#context.reading.law)) : '';
      if (JSON.stringify(state) !== JSON.stringify(again)) this.#find(`事项 ${caseId} 两次重算结果不同`);
      // Rows are being read anew with another law; the report says so, not that they are wrong.
      const settled = this.#context.reading === this.#reading;
      if ((settled && folded !== JSON.stringify(row)) || events.at(-1)?.sequence !== lastSequence) {
        this.#find(`事项 ${caseId} 的清单行与记录不符，可以重建`);
      }
      if (state) this.#lookups(firstSequence, state);
      this.#commands(caseId, events);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      this.#find(`事项 ${caseId} 已损坏或被改动（${error.detail}）`);
    }
  }

  #lookups(firstSequence: number, state: CaseState): void {
    if (entriesOf(state).some((entry) => !hasEntry(this.#context, firstSequence, entry))) {
      this.#find(`事项 ${state.id} 的同人和来访索引不全，可以重建`);
    }
  }

  /** L10: every recorded command can be answered again. */
  #commands(caseId: string, events: readonly CaseEvent[]): void {
    const missing = events.some(({ commandId, sequence }) => {
      const command = findCommand(this.#context, commandId);
      return (
        !command || command.caseId !== caseId || sequence < command.firstSequence || sequence > command.lastSequence
      );
    });
    if (missing) this.#find(`事项 ${caseId} 的操作登记与记录不符`);
  }

  /** L8: what was given out is what the next number is counted from. */
  numbers(): void {
    if (this.#stopped) return;
    this.#catchUp();
    const { engine } = this.#context;
    const stored = engine
      .prepare(
        `SELECT ${bytes('series')}, ${integers('year', 'count(*)', 'max(serial)')} FROM numbers GROUP BY series, year`,
      )
      .all();
    if (stored.length !== this.#serials.size) this.#find('编号登记的序列数与记录不符，可以重建');
    for (const row of stored) {
      const [series, year, count, last] = [asText(row[0]), asNumber(row[1]), asNumber(row[2]), asNumber(row[3])];
      const counted = this.#serials.get(JSON.stringify([series, year]));
      if (counted?.last !== last || counted.given !== count)
        this.#find(`序列 ${series}〔${year}〕的编号与记录不符，可以重建`);
    }
  }

  /** Reading itself failed: what was found so far, and where it ended. */
  broken(error: LedgerError): void {
    this.#find(`读取中断，台账文件已损坏（${error.detail}）`);
  }

  wholeFile(): void {
    if (this.#stopped) return;
    for (const row of this.#context.engine
      .prepare(`SELECT ${bytes('integrity_check')} FROM pragma_integrity_check`)
      .all()) {
      const finding = asText(row[0]);
      if (finding !== 'ok') this.#find(`文件结构检查：${finding}`);
    }
  }

  report(): VerifyReport {
    this.#progress(this.#done, Math.max(this.#done, this.#total));
    if (this.#context.reading !== this.#reading)
      this.#find('核对期间单位的期限设置有改动，清单行没有核对完，请再核对一次');
    const findings = this.#stopped ? [...this.#findings, '检查已取消，没有查完'] : [...this.#findings];
    return { ok: findings.length === 0, events: this.#events, cases: this.#cases, findings };
  }

  #find(finding: string): void {
    if (this.#findings.length < MOST_FINDINGS) this.#findings.push(finding);
  }

  #stop(): boolean {
    this.#stopped ||= this.#cancelled();
    return this.#stopped;
  }

  #advance(by: number): void {
    this.#done += by;
    this.#progress(Math.min(this.#done, this.#total), this.#total);
  }
}
