import { fail } from './failure';
import type { Register } from './register';
import { type Shell, unwrap } from './shell';

/** Status and the safe actions of a failure screen (L9). Open to everyone, so each action checks the status itself. */
export function registerApp(register: Register, shell: Shell): void {
  const { office, system, dataFolder, appearance } = shell;

  register('app:status', async () => office.status());

  register('app:appearance', () => appearance.read());
  register('app:keep-appearance', (wanted) => appearance.keep(wanted));

  register('app:recover', async ({ action, confirmed }) => {
    if (action === 'quit') {
      system.quit();
      return office.status();
    }
    // While an officer works, or at an ordinary sign-in screen, nobody may move the ledger away.
    if (office.status().stage !== 'failed') {
      throw fail('invalid-request', '台账现在可以正常打开，没有需要恢复的内容。');
    }
    switch (action) {
      case 'retry':
        return office.refresh();
      case 'show-folder': {
        const reason = await system.showFolder(dataFolder);
        if (reason !== '') throw fail('folder-missing', `打不开数据文件夹，它可能已不存在：${dataFolder}`);
        return office.status();
      }
      case 'restore-copy':
      case 'set-aside': {
        if (!confirmed)
          throw fail('invalid-request', '这一步会移开现在的台账文件，需要先确认。', { field: 'confirmed' });
        shell.log.note('recover', action);
        return unwrap(await (action === 'restore-copy' ? office.restoreLatestCopy() : office.setAside()));
      }
      case 'accept': {
        if (!confirmed)
          throw fail('invalid-request', '这一步会接受现在的台账，缺少的内容不再提示，需要先确认。', {
            field: 'confirmed',
          });
        shell.log.note('recover', action);
        return unwrap(await office.acceptHead());
      }
    }
  });
}
