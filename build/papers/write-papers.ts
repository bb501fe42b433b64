import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { mayRead } from '#electron/ledger/readers';
import type { OpenOffice } from '#electron/office/open-office';
import { writeOut } from '#electron/papers/export';
import { exportError } from '#electron/papers/export-errors';
import type { PaperFiles } from '#electron/papers/paper-file';
import type { PdfWriter } from '#electron/windows/pdf-window';
import type { CaseState } from '#shared/case/state';
import { dateOfInstant } from '#shared/law/dates';
import { everyIssued, fileNameOf, type IssuedRef } from '../kit/issued';

export interface WritingReport {
  /** Papers written in both forms. */
  readonly papers: number;
  readonly failed: readonly { readonly id: string; readonly why: string }[];
  /** Papers of cases this account may not read (知情范围). */
  readonly withheld: number;
}

export interface WritingRoom {
  readonly open: OpenOffice;
  readonly files: PaperFiles;
  readonly pdf: PdfWriter;
  readonly outDir: string;
  readonly now: () => string;
  readonly progress: (written: number) => void;
}

/** The target folder is gone or full: nothing further can be written there. */
class TargetLost extends Error {
  override readonly name = 'TargetLost';
}

const PAGE = 200;

/**
 * Writes every issued paper of every case this officer may read as OUT/PAPER-ID.docx and OUT/PAPER-ID.pdf, as issued, and
 * records each as saved outside. A paper that fails is reported and the others go on; when the folder itself is lost the
 * work stops, and what was written stays.
 */
export async function writePapers(room: WritingRoom): Promise<WritingReport> {
  const { open, outDir } = room;
  const failed: { id: string; why: string }[] = [];
  const names = new Set<string>();
  let papers = 0;
  let withheld = 0;
  try {
    await mkdir(outDir, { recursive: true }).catch(lost);
    for await (const { id, readable } of cases(open)) {
      const state = await open.ledger.state(id);
      const issued = state === null ? [] : everyIssued(state);
      if (!readable) withheld += issued.length;
      else if (state !== null) {
        for (const one of issued) {
          try {
            await writeOne(room, state, one, freeName(names, one.ref.paperId));
            papers += 1;
            room.progress(papers);
          } catch (error) {
            failed.push({ id: one.ref.paperId, why: error instanceof Error ? error.message : String(error) });
            if (error instanceof TargetLost) throw error;
          }
        }
      }
    }
  } catch (error) {
    if (!(error instanceof TargetLost)) throw error;
    if (failed.length === 0) failed.push({ id: '', why: error.message });
  }
  return { papers, failed, withheld };
}

async function* cases({
  ledger,
  session,
}: OpenOffice): AsyncGenerator<{ readonly id: string; readonly readable: boolean }> {
  let after: string | null = null;
  for (;;) {
    const ids: readonly string[] = await ledger.caseIds(after, PAGE);
    for (const id of ids) {
      const row = await ledger.row(id);
      yield { id, readable: mayRead(row?.readers ?? null, session.officerId) };
    }
    after = ids.at(-1) ?? null;
    if (ids.length < PAGE) return;
  }
}

async function writeOne(room: WritingRoom, state: CaseState, { ref, label }: IssuedRef, name: string): Promise<void> {
  const { open, files, pdf, outDir } = room;
  const file = await files.docx(open, state, ref);
  const page = await files.html(open, state, ref);
  if (file === null || page === null) throw new Error('没有找到这份文书的存档文件');
  if (page.html === null) throw new Error('这份文书由较早版本的程序写成，没有存下页面，不能转为 PDF');
  const bytes = await pdf.write(page.html, { title: page.nameParts[0] ?? '', date: page.date });
  // Before the files: what cannot be recorded does not leave.
  await record(room, state.id, ref.paperId, label);
  await writeOut(path.join(outDir, `${name}.docx`), file.bytes).catch(lost);
  await writeOut(path.join(outDir, `${name}.pdf`), bytes).catch(lost);
}

async function record({ open, now }: WritingRoom, caseId: string, paperId: string, paper: string): Promise<void> {
  const { ledger, actor, profile } = open;
  const current = await ledger.state(caseId);
  const outcome = await ledger.execute(
    {
      commandId: randomUUID(),
      caseId,
      caseVersion: current?.version ?? 0,
      occurredOn: dateOfInstant(now()),
      lateReason: null,
      name: 'record-export',
      payload: { paperId, paper: `${paper}（Word、PDF）`, way: '另存' },
    },
    actor,
    profile,
  );
  if (outcome.result === 'refused') throw new Error(outcome.refusal.message);
  if (outcome.result !== 'done') throw new Error('没有记入事项的经过，没有写出');
}

function freeName(taken: Set<string>, id: string): string {
  const name = fileNameOf(id);
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name}-${n}`;
  taken.add(free);
  return free;
}

function lost(error: unknown): never {
  const worded = exportError(error);
  throw worded === null ? error : new TargetLost(worded.message);
}
