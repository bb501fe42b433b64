import type { ServiceAttempt } from '../case/facets/handling';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { findPaper } from './catalogue';
import { ownAddressee, reachable } from './issued-papers';
import { addresseeOf } from './notice-parts';
import { namedAddressee, type ReceiverRoom } from './organ-papers';

/** To whom a paper goes (收件人). `personal`: to the petitioner, whose address and telephone are known here or not at all. */
export interface Receiver {
  readonly to: string;
  readonly personal: boolean;
}

/** True for papers to an organ (转送函、督办函、办结报告 …): its reception takes them, nobody there is the petitioner himself. */
export function goesToOrgan({ papers }: Pick<CaseState, 'papers'>, id: string): boolean {
  const recipient = findPaper(papers.find(({ paperId }) => paperId === id)?.key ?? '')?.recipient;
  return recipient === 'organ' || recipient === 'superior';
}

/** The one addressee of a paper of the case, by the paper's or the opinion's id. */
export function receiverOf(state: CaseState, id: string, room: ReceiverRoom): Receiver {
  const petitioner = { to: addresseeOf(state), personal: true };
  const work = state.papers.find(({ paperId }) => paperId === id);
  if (work === undefined) {
    const own = ownAddressee(state, id);
    return own === null ? petitioner : { to: own, personal: true };
  }
  const paper = findPaper(work.key);
  if (paper === null || paper.recipient === 'petitioner' || paper.recipient === 'parties') return petitioner;
  return { to: namedAddressee(paper, work, state, room), personal: false };
}

/** What stands on the envelope: the name and the address of one and the same person; no address when none is known. */
export function postalOf(
  state: CaseState,
  { to, personal }: Receiver,
): { readonly to: string; readonly address: string } {
  const person = personal ? reachable(state, to) : null;
  return person === null ? { to, address: '' } : { to: person.name, address: person.address };
}

/** 2026年11月3日邮寄送达，退回: the last attempt that did not reach him; empty when there was none. */
export function triedWords(attempts: readonly ServiceAttempt[]): string {
  const last = attempts.at(-1);
  if (last === undefined) return '';
  const before = attempts.length === 1 ? '' : `（共${attempts.length}次未送达）`;
  return `${formatDate(last.on)}${last.way}，${last.outcome}${before}`;
}
