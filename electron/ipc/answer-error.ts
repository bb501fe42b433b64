import type { CallError } from '#shared/ipc/errors';
import { callErrorOf } from '../ledger/errors';
import { CallFailure } from './failure';

const internal: CallError = {
  code: 'internal',
  message:
    '程序出错，这一步没有完成。此前保存的内容都在，正在填写的内容没有丢。请再试一次；如果仍然出错，请把日志交给技术人员。',
};

/**
 * What the screen is told of a failure: worded failures and the ledger's own cross as they are, anything else is a bug
 * whose details stay in main's log.
 */
export function toAnswerError(error: unknown): { readonly error: CallError; readonly bug: boolean } {
  if (error instanceof CallFailure) return { error: error.error, bug: false };
  const known = callErrorOf(error);
  if (known !== null) return { error: known, bug: known.code === 'internal' || known.code === 'damaged' };
  return { error: internal, bug: true };
}
