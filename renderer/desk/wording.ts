import type { CallError } from '#shared/ipc/errors';

/** Adds what an officer needs to know beyond main's words: that the text is kept, and what to do now. */
export function worded(error: CallError): CallError {
  return { ...error, message: `${error.message}${suffix(error)}` };
}

function suffix(error: CallError): string {
  switch (error.code) {
    case 'stale':
      return ' 您写的内容还在本页，请看过新的办理情况后再决定。';
    case 'refused':
      // Only an article is a ground an officer can look up; names of our own rules are not.
      return error.rule?.includes('《') && !error.message.includes(error.rule) ? `（依据：${error.rule}）` : '';
    case 'not-signed-in':
      return ' 草稿已加密保存，重新登录后可以继续。';
    default:
      return '';
  }
}

/** True when sending the very same command again makes sense. */
export function canRetry(error: CallError): boolean {
  return ['internal', 'disk-full', 'read-only', 'folder-missing', 'file-in-use'].includes(error.code);
}
