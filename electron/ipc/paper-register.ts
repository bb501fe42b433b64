import path from 'node:path';
import type { RegisterWanted } from '#shared/ipc/paper-register';
import type { ExportOutcome } from '#shared/ipc/views';
import { dateOfInstant, formatDate } from '#shared/law/dates';
import { registerHtml } from '#shared/papers/html/register-html';
import { csvOf, numbersTable, type RegisterTable, servedTable, toServeTable } from '#shared/papers/register-tables';
import { safeFileName, withExtension, writeOut } from '../papers/export';
import { fail, notSignedIn } from './failure';
import type { OpenOfficePort } from './office-port';
import {
  numberBookList,
  numberPage,
  servedList,
  toIssueList,
  toServeList,
  waitingPapers,
  wholeBook,
} from './paper-lists';
import { reworded } from './papers';
import type { Register } from './register';
import { openOffice, type Shell } from './shell';
import type { Reporter } from './work-desk';

const notDone: ExportOutcome = { done: false, path: null };

/** Worklists and registers of papers: what waits, which numbers were given, what was served. */
export function registerPaperRegister(register: Register, shell: Shell): void {
  const today = () => dateOfInstant(shell.now());

  register('papers:waiting', async () => waitingPapers(openOffice(shell)));
  register('papers:to-serve', async () => toServeList(openOffice(shell), today()));
  register('papers:to-issue', async () => toIssueList(openOffice(shell), today()));
  register('papers:number-books', async () => numberBookList(openOffice(shell)));
  register('papers:numbers', async ({ series, year, from }) => numberPage(openOffice(shell), { series, year }, from));
  register('papers:served', async ({ from, to }) => servedList(openOffice(shell), from, to));

  async function tableOf(open: OpenOfficePort, wanted: RegisterWanted, reporter: Reporter): Promise<RegisterTable> {
    switch (wanted.what) {
      case 'to-serve':
        return toServeTable(await toServeList(open, today()));
      case 'served':
        return servedTable(wanted.from, wanted.to, await servedList(open, wanted.from, wanted.to));
      case 'numbers': {
        const entries = await wholeBook(open, wanted, reporter.cancelled, reporter.progress);
        return numbersTable(wanted.series, wanted.year, entries);
      }
    }
  }

  /** Noted before it leaves, also over a lock or a full disk (leaving-papers.ts). */
  const leave = (
    { actor }: OpenOfficePort,
    workId: string,
    table: RegisterTable,
    way: '打印' | '另存',
    doing: () => Promise<boolean>,
  ): Promise<boolean> => {
    const register = { register: table.title.slice(0, 200), lines: table.rows.length, way };
    return shell.leaving.leave({ commandId: `${workId}-out`, actor, register }, doing);
  };

  /** What was asked for before a dialog goes on only while the same officer is there. */
  function stillHere(asked: OpenOfficePort): OpenOfficePort {
    const open = openOffice(shell);
    if (open.actor.officerId !== asked.actor.officerId) throw notSignedIn();
    return open;
  }

  register('papers:register-out', async ({ workId, register: wanted, way }) => {
    const asked = openOffice(shell);
    const table = await shell.work.run({ workId, label: '正在整理清单', canStop: true }, async (reporter) => {
      const made = await tableOf(asked, wanted, reporter);
      if (reporter.cancelled()) throw fail('cancelled', '已停止，没有打印，也没有保存。');
      return made;
    });
    if (way === '打印') {
      const { officerName } = asked.actor;
      const note = `${formatDate(today())}，${officerName}打印，共 ${table.rows.length} 行。含个人信息，用后请妥善保管或者销毁。`;
      const printed = await leave(stillHere(asked), workId, table, way, async () => {
        const result = await shell.printer.print(registerHtml(table, note));
        if (result === 'no-printer' || result === 'failed') throw noPrinter();
        return result === 'printed';
      });
      return printed ? { done: true, path: null } : notDone;
    }
    const suggested = path.join(shell.system.documentsFolder(), withExtension(safeFileName([table.title]), 'csv'));
    const picked = await shell.dialogs.saveTable(suggested);
    if (picked === null) return notDone;
    const target = withExtension(picked, 'csv');
    await leave(stillHere(asked), workId, table, way, async () => {
      await writeOut(target, Buffer.from(csvOf(table), 'utf8')).catch(reworded);
      return true;
    });
    return { done: true, path: target };
  });
}

export const noPrinter = () =>
  fail(
    'no-printer',
    '这台电脑没有可用的打印机，没有打印，也没有登记为已打印。请连接打印机后重试，或者另存后到别处打印。',
  );
