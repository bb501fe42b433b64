import type { CallError, ErrorCode } from '#shared/ipc/errors';

/**
 * An expected failure on its way to the screen: a handler throws it, register.ts turns it into an answer. Anything else
 * thrown is a bug and arrives as `internal`.
 */
export class CallFailure extends Error {
  readonly error: CallError;

  constructor(error: CallError) {
    // The message of an Error ends up in logs and stacks; the worded message may name people, so only the code does.
    super(error.code);
    this.name = 'CallFailure';
    this.error = error;
  }
}

/** Chinese `message`: what happened, what is kept, what to do. */
export function fail(code: ErrorCode, message: string, details: Omit<CallError, 'code' | 'message'> = {}): CallFailure {
  return new CallFailure({ code, message, ...details });
}

export const notSignedIn = (): CallFailure =>
  fail('not-signed-in', '尚未登录或已锁定。已保存的内容都在，请登录后再继续。');
export const forbidden = (): CallFailure =>
  fail('forbidden', '您的岗位不能做这一步。内容没有改动，请由有相应岗位的人员办理。');
