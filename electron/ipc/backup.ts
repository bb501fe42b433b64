import type { BackupOutcome } from '#shared/ipc/views';
import { verifyPapers } from '../papers/verify-papers';
import { verifyStatutes } from '../papers/verify-statutes';
import { fail } from './failure';
import type { Register } from './register';
import { openOffice, type Shell, unwrap } from './shell';

const COPY_WORK = 'backup';

/** Copies of the ledger, checking it, and stopping long work. */
export function registerBackup(register: Register, shell: Shell): void {
  const { office, work, publish } = shell;
  let running: Promise<BackupOutcome> | null = null;

  register('backup:status', () => office.backupStatus());

  register('backup:choose-folder', async () => {
    const folder = await shell.dialogs.pickFolder('选择存放备份的文件夹');
    if (folder === null) throw fail('cancelled', '没有选择文件夹，备份位置没有改动。');
    const status = unwrap(await office.setBackupFolder(folder));
    publish('backup:changed', status);
    return status;
  });

  register('backup:run', async () => {
    // Asked twice (two windows, an impatient click): one copy, one answer.
    running ??= work
      .run({ workId: COPY_WORK, label: '正在备份台账', canStop: false }, ({ progress }) => office.makeCopy(progress))
      .finally(() => {
        running = null;
      });
    const outcome = await running;
    publish('backup:changed', await office.backupStatus());
    return outcome;
  });

  register('ledger:verify', async ({ workId }) => {
    const { ledger, attachments } = openOffice(shell);
    return work.run({ workId, label: '正在核对台账', canStop: true }, async ({ progress, cancelled }) => {
      const checked = await ledger.verify(progress, cancelled);
      const papers = await verifyPapers(checked, ledger, attachments, cancelled);
      return verifyStatutes(papers, ledger.law.statutes, attachments, cancelled);
    });
  });
}
