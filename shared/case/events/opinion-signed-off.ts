import { verdictEvent } from './opinion-verdict';

/** 签批: the approver or the head of the organ signs the opinion off, or returns it. */
export const opinionSignedOff = verdictEvent('opinion-signed-off', '签批', (signedOffBy, on) => ({
  signedOffBy,
  signedOffOn: signedOffBy === null ? null : on,
}));
