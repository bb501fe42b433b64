import { dialog } from 'electron';
import type { DialogParent } from './dialogs';

/** Asks before text is lost that could not be saved; staying is the default. Without a window there is nobody to ask. */
export async function askToLeave(parent: DialogParent, unsaved: number): Promise<boolean> {
  const window = parent();
  if (window === undefined || window.isDestroyed() || window.webContents.isCrashed()) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '有内容未能保存',
    message: `正在填写的内容有 ${unsaved} 份没有存下来，可能是磁盘已满。`,
    detail:
      '现在退出，这些内容就没有了；已经登记、办理的内容都在。请先返回，腾出磁盘空间，看到“草稿已保存”后再退出；腾不出的，请先抄录下来。已经锁定的，登录后可以看到这些内容。',
    buttons: ['返回', '不要这些内容，退出'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
