import type { Answer, CallError, ErrorCode } from '#shared/ipc/errors';
import { callErrorOf } from '../ledger/errors';

export const good = <T>(value: T): Answer<T> => ({ ok: true, value });

export const bad = (
  code: ErrorCode,
  message: string,
  extra: Partial<CallError> = {},
): { ok: false; error: CallError } => ({
  ok: false,
  error: { code, message, ...extra },
});

const wrong =
  (what: string) =>
  (seconds: number): { ok: false; error: CallError } =>
    seconds > 0
      ? bad('wrong-password', `${what}不正确，请等 ${seconds} 秒再试。`, { seconds })
      : bad('wrong-password', `${what}不正确，请检查后再试。`);

/** Says neither whether the account exists nor which part was wrong. `seconds` until the next try. */
export const wrongPassword = wrong('账号或密码');
export const wrongRecoveryKey = wrong('恢复密钥或账号');

export const mustWait = (seconds: number): { ok: false; error: CallError } =>
  bad('wait', `连续输错多次，请等 ${seconds} 秒再试。`, { seconds });

export const notSignedIn = (): { ok: false; error: CallError } => bad('not-signed-in', '请先登录。');

/** Failures of the ledger's files as answers; bugs go on up. */
export async function answering<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await work();
  } catch (error) {
    const known = callErrorOf(error);
    if (!known) throw error;
    return { ok: false, error: known };
  }
}
