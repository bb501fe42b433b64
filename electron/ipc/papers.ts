import path from 'node:path';
import type { CommandPayload } from '#shared/case/commands/payloads';
import { yearOf } from '#shared/case/numbers';
import { REPLY_KEY, seriesOf } from '#shared/case/series';
import type { PaperFormat, PaperRef } from '#shared/ipc/contract';
import type { ExportOutcome } from '#shared/ipc/views';
import { findPaper } from '#shared/papers/catalogue';
import { safeFileName, withExtension, writeOut } from '../papers/export';
import { exportError } from '../papers/export-errors';
import type { PaperFile, PaperIdentity } from '../papers/paper-file';
import type { PrintResult } from '../windows/print-window';
import { readableCase, readableRow, refuseSecret } from './case-access';
import { CallFailure, fail, notSignedIn } from './failure';
import type { OpenOfficePort } from './office-port';
import { failureOfOutcome } from './outcomes';
import type { Register } from './register';
import { openOffice, type Shell } from './shell';

interface ExportRequest {
  readonly commandId: string;
  readonly caseId: string;
  readonly paper: PaperRef;
}
type Way = CommandPayload<'record-export'>['way'];

const notDone: ExportOutcome = { done: false, path: null };
/** Its pages were not stored, and making them again would not surely give what was signed off. */
const noPages = (what: string): CallFailure =>
  fail('refused', `这份文书由较早版本的程序写成，${what}。`, { rule: '文书原样' });
const noSuchPaper = (): CallFailure => fail('not-found', '没有找到这份文书，可能还没有印发或登记。请刷新事项后再试。');

/** Issuing, saving, printing and opening papers. Every paper that leaves the ledger is an event of its case. */
export function registerPapers(register: Register, shell: Shell): void {
  const { papers, dialogs, system, outside, printer, leaving } = shell;

  register('papers:issue-letter', async (request) => {
    const open = openOffice(shell);
    await readableRow(open, request.caseId);
    const outcome = await shell.issue.letter(open, request);
    if (outcome.result !== 'done') throw failureOfOutcome(outcome);
    return { row: outcome.row, state: outcome.state, number: outcome.number };
  });

  register('papers:issue', async (request) => {
    const open = openOffice(shell);
    await readableRow(open, request.caseId);
    const outcome = await shell.issue.paper(open, request);
    if (outcome.result !== 'done') throw failureOfOutcome(outcome);
    return { row: outcome.row, state: outcome.state, number: outcome.number };
  });

  register('papers:next-number', async ({ organId, paperKey, issuedOn }) => {
    const { ledger, profile } = openOffice(shell);
    const organ = profile.organs.find(({ id }) => id === organId);
    if (organ === undefined) throw fail('not-found', '没有找到这个机关，请在设置中核对机关名称和代字。');
    const paper = findPaper(paperKey);
    if (paper === null && paperKey !== REPLY_KEY) throw fail('not-found', '没有这种文书，请重新选择。');
    if (paper !== null && !paper.numbered) return null;
    const [series, year] = [seriesOf(organ, paperKey), yearOf(issuedOn)];
    const serial = await ledger.peekSerial(series, year);
    // None where the paper book was continued: its numbers were not given here.
    const [before] = await ledger.numbersFrom(series, year, serial - 1, 1);
    return { series, year, serial, lastOn: before?.event?.occurredOn ?? null };
  });

  /** A case of which papers may leave; a secret one has none. */
  async function caseState(caseId: string) {
    const { state } = await readableCase(openOffice(shell), caseId);
    refuseSecret(state);
    return state;
  }

  /** Lets a paper out as the officer's who asked for it, whoever is there when it has left. */
  const leave = (
    { actor }: OpenOfficePort,
    { commandId, caseId }: ExportRequest,
    paper: PaperIdentity,
    way: Way,
    doing: () => Promise<boolean>,
  ): Promise<boolean> =>
    leaving.leave({ commandId, caseId, actor, export: { paperId: paper.paperId, paper: paper.label, way } }, doing);

  /** The paper as a file of the format asked for. */
  async function fileOf(
    asked: OpenOfficePort,
    { caseId, paper }: ExportRequest,
    format: PaperFormat,
  ): Promise<PaperFile & { readonly fileName: string }> {
    const state = await caseState(caseId);
    if (format === 'docx') {
      const file = await papers.docx(asked, state, paper);
      if (file === null) throw noSuchPaper();
      return { ...file, fileName: withExtension(safeFileName(file.nameParts), 'docx') };
    }
    const page = await papers.html(asked, state, paper);
    if (page === null) throw noSuchPaper();
    if (page.html === null) throw noPages('不能直接转为 PDF。请另存为 Word 文档');
    const bytes = await shell.pdf.write(page.html, { title: page.nameParts[0] ?? '', date: page.date });
    const fileName = withExtension(safeFileName(page.nameParts), 'pdf');
    return { ...page, label: `${page.label}（PDF）`, bytes, fileName };
  }

  register('papers:pages', async ({ caseId, paper }) => {
    const page = await papers.html(openOffice(shell), await caseState(caseId), paper);
    if (page === null) throw noSuchPaper();
    const { html } = page;
    if (html === null) throw noPages('没有存下页面');
    return { html };
  });

  register('papers:save-as', async (request) => {
    const { format } = request;
    const asked = openOffice(shell);
    const file = await fileOf(asked, request, format);
    const picked = await dialogs.savePaper(path.join(system.documentsFolder(), file.fileName), format);
    if (picked === null) return notDone;
    const target = withExtension(picked, format);
    // A dialog may stand open for an hour; what was locked meanwhile stays in, also when somebody else is there now.
    if (openOffice(shell).actor.officerId !== asked.actor.officerId) throw notSignedIn();
    await leave(asked, request, file, '另存', async () => {
      await writeOut(target, file.bytes).catch(reworded);
      return true;
    });
    return { done: true, path: target };
  });

  register('papers:open-outside', async (request) => {
    const { format } = request;
    const asked = openOffice(shell);
    const file = await fileOf(asked, request, format);
    const copy = await outside.put(file.fileName, file.bytes).catch(reworded);
    const opened = await leave(asked, request, file, '外部打开', async () => (await system.openFile(copy)) === '');
    if (opened) return { done: true, path: null };
    shell.log.note('open outside', 'no program');
    const program = format === 'docx' ? '打开 Word 文档的程序（Word 或 WPS）' : '打开 PDF 文件的程序';
    throw fail('not-found', `这台电脑上没有能${program}。文书原件仍完整保存在系统中，可以另存或打印。`);
  });

  register('papers:print', async (request) => {
    const asked = openOffice(shell);
    const page = await papers.html(asked, await caseState(request.caseId), request.paper);
    if (page === null) throw noSuchPaper();
    const { html } = page;
    if (html === null) throw noPages('不能直接打印。请用“在 Word/WPS 中打开”后打印');
    let result: PrintResult = 'failed';
    await leave(asked, request, page, '打印', async () => {
      result = await printer.print(html);
      return result === 'printed';
    });
    return printed(result);
  });
}

function printed(result: PrintResult): ExportOutcome {
  switch (result) {
    case 'printed':
      return { done: true, path: null };
    case 'cancelled':
      return notDone;
    case 'no-printer':
      throw fail('no-printer', '这台电脑没有可用的打印机，没有打印。请连接打印机后重试，或把文书另存后到别处打印。');
    case 'failed':
      throw fail('no-printer', '打印机没有接受这份文书。请检查打印机是否开机、缺纸，然后重试。');
  }
}

/** Errors of the file system in the officer's words; anything else goes on as it is. */
export function reworded(error: unknown): never {
  const worded = exportError(error);
  throw worded === null ? error : new CallFailure(worded);
}
