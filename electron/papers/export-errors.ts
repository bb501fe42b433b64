import type { CallError, ErrorCode } from '#shared/ipc/errors';
import { codeOf } from '../files/durable-file';

const worded = (code: ErrorCode, message: string): CallError => ({ code, message });

/** Writing outside the ledger failed: nothing in the ledger has changed, and every message says so. */
const KEPT = '文书原件仍完整保存在系统中，';

/**
 * Words for what the file system says when a paper is written to a folder of the officer's choice: what happened, what
 * is kept, what to do. Null: not an error of the file system.
 */
export function exportError(error: unknown): CallError | null {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENXIO':
    case 'ENODEV':
      return worded(
        'folder-missing',
        `保存的文件夹不见了（可能被移走，或者 U 盘、网络盘已断开）。${KEPT}请另选一个文件夹再存。`,
      );
    // Windows says EBUSY, or EPERM and EACCES on replacing a file that Word or WPS holds open.
    case 'EBUSY':
    case 'ETXTBSY':
      return worded(
        'file-in-use',
        `同名文件正在 Word 或 WPS 中打开，没有覆盖。${KEPT}请关闭该文件后重试，或换一个文件名。`,
      );
    case 'EPERM':
    case 'EACCES':
      return worded(
        'file-in-use',
        `不能写入所选的位置：同名文件可能正在 Word 或 WPS 中打开，或者您没有该文件夹的写入权限。${KEPT}请关闭该文件后重试，或换一个位置。`,
      );
    case 'EROFS':
      return worded('read-only', `所选的位置是只读的，没有保存。${KEPT}请另选一个可以写入的文件夹。`);
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return worded('disk-full', `磁盘空间不足，没有保存。${KEPT}请清理磁盘，或另选一个磁盘再存。`);
    case 'ENAMETOOLONG':
    case 'EISDIR':
    case 'EEXIST':
      return worded('invalid-request', `文件名太长，或与已有的文件夹同名，没有保存。${KEPT}请换一个文件名。`);
    case 'EIO':
    case 'ETIMEDOUT':
    case 'ECONNRESET':
    case 'EHOSTDOWN':
    case 'ENETUNREACH':
      return worded(
        'folder-missing',
        `读写所选的磁盘时出错（磁盘故障，或网络盘已断开）。${KEPT}请另选一个文件夹再存。`,
      );
    default:
      return null;
  }
}
