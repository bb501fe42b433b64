import type { OfficeProfile } from '../case/office';
import type { IssuedPaper } from '../case/papers';
import type { CaseState } from '../case/state';
import type { LocalDate } from '../law/dates';
import type { Law } from '../law/law';
import { paperChecks } from './checks';
import type { PaperFacts } from './define';
import { deliverySheet } from './delivery-list';
import { envelope } from './envelope';
import type { EnvelopeSizeName } from './envelope-sheet';
import { cited } from './issued-papers';
import type { Envelope, Form } from './model';
import { cleanLine } from './text';

/** A paper on its way to the post: of which case, to whom and where. */
export interface PostalPaper {
  readonly state: CaseState;
  readonly paper: Pick<IssuedPaper, 'paperId' | 'name' | 'number'>;
  /** The person of the address; see `postalOf`. */
  readonly to: string;
  readonly address: string;
}

interface Room {
  readonly office: OfficeProfile;
  readonly law: Law;
  readonly today: LocalDate;
  readonly officerName: string;
}

/** Organ in whose name a paper goes out; the office's first where the case does not say. */
function organOf({ state, paper }: PostalPaper, office: OfficeProfile) {
  const id =
    state.letters.find(({ paperId }) => paperId === paper.paperId)?.organ.id ??
    state.papers.find(({ paperId }) => paperId === paper.paperId)?.organ.id;
  return office.organs.find((organ) => organ.id === id) ?? office.organs[0];
}

/** What an envelope is made from, its other fields with their first words; null where the office has no organ. */
function factsOf(
  postal: PostalPaper,
  { office, law, today, officerName }: Room,
  size: EnvelopeSizeName,
): PaperFacts | null {
  const organ = organOf(postal, office);
  if (organ === undefined) return null;
  const { state, to, address } = postal;
  const blank = { state, office, organ, law, about: null, number: null, issuedOn: null, officerName, today };
  const first = Object.fromEntries(envelope.fields.map((field) => [field.key, field.initial(blank)]));
  return { ...blank, values: { ...first, toName: to, toAddress: address, size } };
}

/** Why the envelope of a paper may not be printed, by the checks of the single one; null when it may. */
export function envelopeLack(postal: PostalPaper, room: Room, size: EnvelopeSizeName): string | null {
  if (postal.to === '' || postal.address === '') return '没有收件人的姓名或者地址。请补登地址，或者手写。';
  const facts = factsOf(postal, room, size);
  if (facts === null) return '本单位还没有可以寄信的机关，请到设置里添加。';
  return paperChecks(envelope, facts).find(({ ok, level }) => !ok && level === 'must')?.message ?? null;
}

/**
 * 信封 of many papers: one envelope for all papers of a case that go to the same person at the same address, in the order of
 * the list. Nothing of the matter stands outside.
 */
export function envelopesOf(papers: readonly PostalPaper[], room: Room, size: EnvelopeSizeName): readonly Envelope[] {
  const seen = new Set<string>();
  return papers.flatMap((postal): Envelope[] => {
    const { state, to, address } = postal;
    const facts = factsOf(postal, room, size);
    const key = JSON.stringify([state.id, to, address, facts?.organ.id]);
    if (facts === null || seen.has(key)) return [];
    seen.add(key);
    const built = envelope.build(facts);
    return built.kind === 'envelope' ? [built] : [];
  });
}

/** 邮寄清单 of many papers, a line each, in the order of the list; mail numbers are written in at the post. */
export const deliveryForm = (papers: readonly PostalPaper[], room: Room): Form =>
  deliverySheet({
    organ: cleanLine(room.office.officeName),
    of: '',
    entries: papers.map(({ to, address, paper }) => [to, address, cited(paper)]),
    mails: [],
    sender: room.officerName,
    date: room.today,
    law: room.law,
  });
