import { documentNumber } from '#shared/case/numbers';
import { papersToServe } from '#shared/case/paper-queues';
import type { CallError, ErrorCode } from '#shared/ipc/errors';
import type { IssuedPaperRef } from '#shared/ipc/paper-register';
import type { BulkReport, BulkResult } from '#shared/ipc/paper-register-views';
import { dateOfInstant } from '#shared/law/dates';
import { deliveryForm, envelopeLack, envelopesOf, type PostalPaper } from '#shared/papers/by-post';
import { envelopesHtml } from '#shared/papers/html/envelope-html';
import { formHtml } from '#shared/papers/html/form-html';
import { postalOf, receiverOf } from '#shared/papers/receiver-of';
import { type BulkOutcome, runBulk } from '../papers/bulk';
import { safeFileName, writeOut } from '../papers/export';
import { freeName } from '../papers/free-name';
import { toAnswerError } from './answer-error';
import { readableCase, readableRow, refuseSecret } from './case-access';
import { fail, notSignedIn } from './failure';
import type { OpenOfficePort } from './office-port';
import { failureOfOutcome } from './outcomes';
import { noPrinter } from './paper-register';
import { reworded } from './papers';
import type { Register } from './register';
import { openOffice, type Shell } from './shell';

interface Done {
  readonly what: string;
  readonly issued: IssuedPaperRef;
}

/** What concerns the place, the printer or the session, not one paper: going on would fail with every other one too. */
const ends: ReadonlySet<ErrorCode> = new Set([
  'not-signed-in',
  'folder-missing',
  'read-only',
  'disk-full',
  'locked',
  'damaged',
  'no-printer',
]);

const noSuchPaper = () => fail('not-found', '没有找到这份文书，可能还没有印发。请刷新后再试。');
const noPages = () =>
  fail('refused', '这份文书由较早版本的程序写成，不能直接打印或者转为 PDF。请另存为 Word 文档。', { rule: '文书原样' });

/**
 * Many papers in one go: issuing, saving, printing, posting. Each paper is its own step with its own command and its own
 * record of what left; what fails is named with its reason and does not stop the rest.
 */
export function registerPaperBulk(register: Register, shell: Shell): void {
  const { papers, leaving, work } = shell;
  const today = () => dateOfInstant(shell.now());

  /** The officer who asked is still the one who is there: a lock ends the work between two papers. */
  function stillHere(asked: OpenOfficePort): OpenOfficePort {
    const open = openOffice(shell);
    if (open.actor.officerId !== asked.actor.officerId) throw notSignedIn();
    return open;
  }

  /** One paper's turn; what it throws is told of it or ends the work, by what it concerns. */
  async function turn(doing: () => Promise<string | Done>): Promise<BulkOutcome> {
    try {
      const done = await doing();
      return { outcome: 'done', ...(typeof done === 'string' ? { what: done } : done) };
    } catch (error) {
      const { error: told, bug } = toAnswerError(error);
      if (bug) shell.log.bug('paper bulk', error);
      return ends.has(told.code) ? { outcome: 'stop', error: told } : { outcome: 'failed', error: told };
    }
  }

  /** A case whose papers may leave. */
  async function caseOf(open: OpenOfficePort, caseId: string) {
    const { state } = await readableCase(open, caseId);
    refuseSecret(state);
    return state;
  }

  const refOf = ({ kind, paperId }: IssuedPaperRef) => ({ kind, paperId });

  register('papers:printers', () => shell.printers());

  register('papers:bulk-issue', async ({ workId, items, occurredOn, lateReason }) => {
    const asked = openOffice(shell);
    /** A second paper of one case follows the first, which this same work has issued. */
    const versions = new Map<string, number>();
    const report = await work.run({ workId, label: '正在印发文书', canStop: true }, (reporter) =>
      runBulk(items, reporter, ({ caseId, caseVersion, kind, id }, index) =>
        turn(async () => {
          const open = stillHere(asked);
          await readableRow(open, caseId);
          const common = {
            commandId: `${workId}-${index}`,
            caseId,
            caseVersion: versions.get(caseId) ?? caseVersion,
            occurredOn,
            lateReason,
          };
          const paperId = kind === '处理意见书' ? `${workId}-p${index}` : id;
          const outcome =
            kind === '处理意见书'
              ? await shell.issue.letter(open, { ...common, opinionId: id, paperId })
              : await shell.issue.paper(open, { ...common, paperId });
          if (outcome.result !== 'done') throw failureOfOutcome(outcome);
          versions.set(caseId, outcome.state.version);
          const what = outcome.number === null ? '已印发（不编文号）' : documentNumber(outcome.number);
          return { what, issued: { caseId, kind, paperId } };
        }),
      ),
    );
    return { ...report, folder: null };
  });

  register('papers:bulk-save', async ({ workId, items, format }): Promise<BulkReport | null> => {
    const asked = openOffice(shell);
    const folder = await shell.dialogs.pickFolder('选择存放文书的文件夹');
    if (folder === null) return null;
    stillHere(asked);

    async function fileOf(open: OpenOfficePort, item: IssuedPaperRef) {
      const state = await caseOf(open, item.caseId);
      if (format === 'docx') return (await papers.docx(open, state, refOf(item))) ?? Promise.reject(noSuchPaper());
      const page = await papers.html(open, state, refOf(item));
      if (page === null) throw noSuchPaper();
      if (page.html === null) throw noPages();
      const bytes = await shell.pdf.write(page.html, { title: page.nameParts[0] ?? '', date: page.date });
      return { ...page, label: `${page.label}（PDF）`, bytes };
    }

    const label = format === 'pdf' ? '正在另存为 PDF' : '正在另存为 Word 文档';
    const report = await work.run({ workId, label, canStop: true }, (reporter) =>
      runBulk(items, reporter, (item, index) =>
        turn(async () => {
          const open = stillHere(asked);
          const file = await fileOf(open, item);
          let target = '';
          await leaving.leave(
            {
              commandId: `${workId}-${index}`,
              caseId: item.caseId,
              actor: open.actor,
              export: { paperId: file.paperId, paper: file.label, way: '另存' },
            },
            async () => {
              target = await freeName(folder, safeFileName(file.nameParts), format, file.bytes).catch(reworded);
              await writeOut(target, file.bytes).catch(reworded);
              return true;
            },
          );
          return target;
        }),
      ),
    );
    return { ...report, folder };
  });

  register('papers:bulk-print', async ({ workId, items, deviceName }) => {
    const asked = openOffice(shell);
    await mustBeThere(deviceName);
    const report = await work.run({ workId, label: '正在打印文书', canStop: true }, (reporter) =>
      runBulk(items, reporter, (item, index) =>
        turn(async () => {
          const open = stillHere(asked);
          const page = await papers.html(open, await caseOf(open, item.caseId), refOf(item));
          if (page === null) throw noSuchPaper();
          const { html } = page;
          if (html === null) throw noPages();
          await leaving.leave(
            {
              commandId: `${workId}-${index}`,
              caseId: item.caseId,
              actor: open.actor,
              export: { paperId: page.paperId, paper: page.label, way: '打印' },
            },
            async () => {
              await print(html, deviceName);
              return true;
            },
          );
          return page.label;
        }),
      ),
    );
    return { ...report, folder: null };
  });

  register('papers:bulk-post', async ({ workId, items, deviceName, what, size }) => {
    const asked = openOffice(shell);
    await mustBeThere(deviceName);
    const postal: (PostalPaper & { readonly index: number })[] = [];
    const report = await work.run({ workId, label: `正在准备${what}`, canStop: true }, (reporter) =>
      runBulk(items, reporter, (item, index) =>
        turn(async () => {
          const open = stillHere(asked);
          const state = await caseOf(open, item.caseId);
          const paper = papersToServe(state).find(({ paperId }) => paperId === item.paperId);
          if (paper === undefined) throw fail('refused', '这份文书已经送达或者作废，不用再寄。', { rule: '送达规则' });
          const { officerName } = open.actor;
          const around = { office: open.profile, law: open.ledger.law, today: today(), officerName };
          const one = { state, paper, ...postalOf(state, receiverOf(state, item.paperId, around)) };
          const lack = what === '信封' ? envelopeLack(one, around, size) : null;
          if (lack !== null) throw fail('refused', `信封没有打印：${lack}`, { rule: '送达规则' });
          postal.push({ index, ...one });
          return paper.number === '' ? paper.name : `${paper.name} ${paper.number}`;
        }),
      ),
    );
    if (report.stopped !== null) return nothingPrinted(report, items.length, report.stopped);
    if (postal.length === 0) return { ...report, folder: null };
    let printed = false;
    try {
      const open = stillHere(asked);
      const room = {
        office: open.profile,
        law: open.ledger.law,
        today: today(),
        officerName: open.actor.officerName,
      };
      const html =
        what === '信封' ? envelopesHtml(what, envelopesOf(postal, room, size)) : formHtml(deliveryForm(postal, room));
      const each = postal.map(({ index, state, paper }) => ({
        commandId: `${workId}-${index}`,
        caseId: state.id,
        actor: open.actor,
        export: {
          paperId: paper.paperId,
          paper: `${what}（${paper.number === '' ? paper.name : paper.number}）`,
          way: '打印' as const,
        },
      }));
      const { unrecorded } = await leaving.leaveTogether(each, async () => {
        await print(html, deviceName);
        printed = true;
        return true;
      });
      const results = report.results.map((result): BulkResult => {
        const error = unrecorded.get(`${workId}-${result.index}`);
        return error === undefined ? result : { index: result.index, outcome: 'failed', error };
      });
      return { ...report, results, folder: null };
    } catch (error) {
      const { error: told, bug } = toAnswerError(error);
      if (bug) shell.log.bug('paper bulk', error);
      // What is printed must not be offered again as not printed.
      return printed ? { ...report, stopped: told, folder: null } : nothingPrinted(report, items.length, told);
    }
  });

  /** Said once, before anything is begun. */
  async function mustBeThere(deviceName: string): Promise<void> {
    if (!(await shell.printers()).some(({ name }) => name === deviceName)) throw noPrinter();
  }

  async function print(html: string, deviceName: string): Promise<void> {
    const result = await shell.printer.print(html, deviceName);
    if (result === 'no-printer') throw noPrinter();
    if (result !== 'printed') {
      throw fail('no-printer', '打印机没有接受文书。请检查打印机是否开机、缺纸，然后接着打印其余的。');
    }
  }
}

/** One print job for all, and it was not made: whatever was ready for it is left, and only what failed by itself is told of. */
function nothingPrinted({ results }: Pick<BulkReport, 'results'>, asked: number, stopped: CallError): BulkReport {
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  const told = new Set(failed.map(({ index }) => index));
  const left = Array.from({ length: asked }, (_, index) => index).filter((index) => !told.has(index));
  return { results: failed, left, stopped, folder: null };
}
