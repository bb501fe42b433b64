import type { CallError, ErrorCode } from '#shared/ipc/errors';
import type { FailureKind, LedgerFailure } from '#shared/ipc/views';

/** What can go wrong with the ledger's files; the kinds of failure screens, and two that have none. */
export type LedgerErrorCode = FailureKind | 'io' | 'closed';

/** What the officer reads: what happened, what is kept, what to do. */
const messages: Readonly<Record<LedgerErrorCode, string>> = {
  'folder-missing': '找不到数据文件夹。它可能在未连接的磁盘或网络位置上。请接好后重试；程序不会另建一个空的台账。',
  'folder-read-only': '数据文件夹不允许写入，刚才的内容没有保存。请让管理员放开该文件夹的写入权限后重试。',
  'disk-full': '磁盘已满，刚才这一步没有保存，此前保存的内容都在。请腾出空间后再试一次。',
  locked: '台账正被另一个程序打开（可能是另一个窗口或备份软件）。请关闭它后重试。',
  damaged: '台账文件已损坏或被改动，为保护数据没有打开。文件原样保留，没有删除；可以先恢复最近的备份。',
  'behind-head': '台账缺少最后保存的内容（文件被还原成旧的，或日志文件丢失）。文件原样保留；可以先恢复最近的备份。',
  'head-missing':
    '台账旁的校验文件（ledger.head）不见了或读不出来，无法确认台账是否完整。文件原样保留，请先找回它或恢复备份。',
  'keys-missing':
    '找不到密钥文件（keys.json）或它读不出来，没有它无法打开台账。请先找回它或恢复备份；程序不会另建一个。',
  'newer-version': '台账由更新版本的程序写成，本版本不能打开。请安装新版本；文件没有改动。',
  io: '读写磁盘出错，刚才这一步没有保存，此前保存的内容都在。请检查磁盘后再试。',
  closed: '台账已关闭，请重新登录。',
};

/** Where the words above speak of the step just taken and there was none yet: the ledger could not be opened. */
const atOpening: Readonly<Partial<Record<LedgerErrorCode, string>>> = {
  'folder-read-only':
    '数据文件夹或里面的台账文件不允许写入，没有打开。请让管理员放开写入权限后重试；已保存的内容都在。',
  'disk-full': '磁盘已满，台账没有打开，已保存的内容都在。请腾出空间后重试。',
  io: '读写磁盘出错，台账没有打开，文件原样保留。请检查磁盘后重试。',
};

/** A failure of the ledger's files. `message` is Chinese and for the officer; `cause` and `detail` are for the log. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerErrorCode;
  readonly path: string;
  readonly detail: string;
  /** With `behind-head`: events the head file knows of, and events there are. */
  readonly events: { readonly expected: number; readonly found: number } | null;

  constructor(
    code: LedgerErrorCode,
    path: string,
    detail = '',
    options: ErrorOptions & { readonly events?: { readonly expected: number; readonly found: number } } = {},
  ) {
    super(messages[code], options);
    this.events = options.events ?? null;
    this.code = code;
    this.path = path;
    this.detail = detail;
  }
}

/** The failure screen for an error met while opening; null when the ledger was only closed. */
export function failureOf(error: unknown, path: string): LedgerFailure | null {
  if (!(error instanceof LedgerError) || error.code === 'closed') return null;
  const kind = error.code === 'io' ? 'damaged' : error.code;
  const message = atOpening[error.code] ?? error.message;
  return { kind, path: error.path || path, message, ...(error.events ? { events: error.events } : {}) };
}

const callCodes: Readonly<Record<LedgerErrorCode, ErrorCode>> = {
  'folder-missing': 'folder-missing',
  'folder-read-only': 'read-only',
  'disk-full': 'disk-full',
  locked: 'locked',
  damaged: 'damaged',
  'behind-head': 'damaged',
  'head-missing': 'damaged',
  'keys-missing': 'damaged',
  'newer-version': 'newer-version',
  io: 'internal',
  closed: 'not-signed-in',
};

/** The same error as it crosses to the renderer; null for anything that is not the ledger's. */
export function callErrorOf(error: unknown): CallError | null {
  return error instanceof LedgerError ? { code: callCodes[error.code], message: error.message } : null;
}

/** Error of a file operation (ENOENT, ENOSPC, …) in the words of the ledger. */
export function fileError(error: unknown, path: string): LedgerError {
  if (error instanceof LedgerError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  const kind: LedgerErrorCode =
    code === 'ENOENT' || code === 'ENOTDIR'
      ? 'folder-missing'
      : code === 'ENOSPC' || code === 'EDQUOT'
        ? 'disk-full'
        : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
          ? 'folder-read-only'
          : code === 'EBUSY'
            ? 'locked'
            : 'io';
  return new LedgerError(kind, path, detail, { cause: error });
}
