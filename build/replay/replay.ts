import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PdfWriter } from '#electron/windows/pdf-window';
import { lateStepsOf } from '#shared/case/limits-of';
import type { OfficeProfile } from '#shared/case/office';
import { nationalLaw } from '#shared/law/law';
import { establish, openToolDesk, TOOL_ACCOUNT } from '../kit/tool-desk';
import { drive } from './drive';
import { letterWriting } from './letter-writing';
import { caseIdOf, pathOf } from './path';
import { instantOf, parseLine, type ReplayRecord } from './record';

export interface ReplayReport {
  /** Lines of the file that were read. */
  readonly records: number;
  /** Letters issued, served and written to the folder, as .docx and as .pdf. */
  readonly letters: number;
  readonly failed: readonly { readonly id: string; readonly why: string }[];
  /** Cases in which a step came after its limit (超期). */
  readonly late: number;
  readonly seconds: number;
}

export interface ReplayRequest {
  readonly dataFile: string;
  readonly outDir: string;
  readonly limit: number | null;
  readonly password: string;
  readonly say: (line: string) => void;
  readonly pdf: PdfWriter;
}

/** The organ that is taken to have decided all of it; names of the data's places are masked anyway. */
const office: OfficeProfile = {
  officeName: '某市信访事项办理中心',
  division: '某市',
  receptionPlace: '接访大厅一号窗口',
  organs: [
    {
      id: 'organ-1',
      name: '某市人民政府办公室',
      kind: 'competent-organ',
      shortForm: '某政信函',
      superior: '某省人民政府',
      phone: '0000-12345678',
    },
  ],
};
const OFFICER = '周明';

/** Before the first record: the office is set up the day before the period begins. */
const SET_UP_AT = instantOf('2022-12-31', '09:00');

/**
 * Lives every record of a replies file on a fresh encrypted ledger in OUT/data, through the commands the screens use,
 * and writes each issued letter as it was stored to OUT/letters/ID.docx and ID.pdf. Refuses an OUT/data that is not empty.
 */
export async function replay(request: ReplayRequest): Promise<ReplayReport> {
  const started = Date.now();
  const { records, failed, lines } = await readRecords(request);
  const dataDir = path.join(request.outDir, 'data');
  const lettersDir = path.join(request.outDir, 'letters');
  await mkdir(dataDir, { recursive: true });
  await mkdir(lettersDir, { recursive: true });
  const desk = await openToolDesk(dataDir, { now: SET_UP_AT });
  const stage = desk.office.status().stage;
  if (stage !== 'first-run') throw new Error(`${dataDir} already holds a ledger (${stage}); give an empty folder`);
  const { officerId } = await establish(desk, office, { account: TOOL_ACCOUNT, name: OFFICER }, request.password);
  const [organ] = office.organs;
  if (!organ) throw new Error('the office has an organ');
  const scene = { organ, officer: { id: officerId, name: OFFICER }, place: office.receptionPlace };

  const steps = records.flatMap((record) => pathOf(record, scene));
  const driven = await drive(steps, desk, everyTenth(request.say));

  const writing = letterWriting(desk, lettersDir, request);
  let late = 0;
  for (const record of records) {
    const caseId = caseIdOf(record.id);
    const state = driven.states.get(caseId);
    const why = driven.failed.get(caseId);
    if (why !== undefined) failed.push({ id: record.id, why });
    if (state && lateStepsOf(state, nationalLaw).length > 0) late += 1;
    const letter = state?.letters[0];
    if (why === undefined && letter?.service) {
      await writing.add(record.id, letter);
    } else if (why === undefined) failed.push({ id: record.id, why: '没有印发并送达的意见书' });
  }
  const { letters, unwritten } = await writing.end();
  failed.push(...unwritten);
  await desk.office.signOut('signed-out');
  return { records: lines, letters, failed, late, seconds: Math.round((Date.now() - started) / 100) / 10 };
}

async function readRecords(request: ReplayRequest): Promise<{
  readonly records: readonly ReplayRecord[];
  readonly failed: { id: string; why: string }[];
  readonly lines: number;
}> {
  const text = await readFile(request.dataFile, 'utf8');
  const lines = text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .slice(0, request.limit ?? undefined);
  const records: ReplayRecord[] = [];
  const failed: { id: string; why: string }[] = [];
  const seen = new Set<string>();
  for (const { line, number } of lines) {
    const parsed = parseLine(line, number);
    if (!parsed.ok) failed.push({ id: parsed.id, why: parsed.why });
    else if (seen.has(caseIdOf(parsed.record.id)))
      failed.push({ id: parsed.record.id, why: '编号重复，前面已有同一编号' });
    else {
      seen.add(caseIdOf(parsed.record.id));
      records.push(parsed.record);
    }
  }
  return { records, failed, lines: lines.length };
}

function everyTenth(say: (line: string) => void): (done: number, total: number) => void {
  let shown = 0;
  return (done, total) => {
    const tenth = Math.floor((done / total) * 10);
    if (tenth > shown) {
      shown = tenth;
      say(`${done} / ${total} steps`);
    }
  };
}
