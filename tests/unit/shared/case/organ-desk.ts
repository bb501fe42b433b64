import { transferLetter } from '#shared/papers/transfer-letter';
import { factsFor } from '../papers/paper-desk';
import { Desk, file, registration, transfer, wayClass } from './desk';

/** A matter sent to another organ whose 转送函 `letter-1` is signed off, all on one day. */
export function signedOffTransferLetter(on: string): Desk {
  const desk = new Desk({ on })
    .act('register-visit', registration(on, {}, 'letters'))
    .act('classify-matter', wayClass(6))
    .run('transfer-matter', transfer('转送', null));
  const { values, about } = factsFor(transferLetter, desk.now, { today: on });
  return desk
    .act('draft-paper', { paperId: 'letter-1', key: 'transfer-letter', organId: 'letters', about, values })
    .act('sign-off-paper', { paperId: 'letter-1', agreed: true, comment: '' });
}

/** The same, issued with the first number of the 信访局 in 2026. */
export const issuedTransferLetter = (on: string): Desk =>
  signedOffTransferLetter(on).act('issue-paper', {
    paperId: 'letter-1',
    number: { series: '临信访函', year: 2026, serial: 1 },
    file,
  });
