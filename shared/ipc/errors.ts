/**
 * Errors cross as values with a code from this closed list; `message` is Chinese and says what happened, what is
 * kept and what to do. Bugs arrive as `internal`; their details stay in main's log.
 */
export const errorCodes = [
  'invalid-request',
  'not-signed-in',
  'forbidden',
  'refused',
  'stale',
  'not-found',
  'wrong-password',
  'wait',
  'disk-full',
  'read-only',
  'folder-missing',
  'file-in-use',
  'locked',
  'damaged',
  'newer-version',
  'no-printer',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export interface CallError {
  readonly code: ErrorCode;
  readonly message: string;
  /** Rule named by a refusal, e.g. 《条例》第三十四条. */
  readonly rule?: string;
  /** Path of the field to blame, e.g. `visit.petitioners.0.identityNumber`. */
  readonly field?: string;
  /** All field messages of an `invalid-request`. */
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  /** For `wait`: seconds until the next try. */
  readonly seconds?: number;
  /** For `stale`: the version now in the ledger. */
  readonly currentVersion?: number;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

/** The one object the preload gives the renderer (`window.petitionDesk`). */
export const BRIDGE_NAME = 'petitionDesk';
