import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { opinionSchema, personSchema } from '#shared/case/values';
import { dateOfInstant } from '#shared/law/dates';
import type { Letter } from '#shared/papers/model';
import { type ReplyLetterInput, replyLetter } from '#shared/papers/reply-letter';
import { REVIEW_REQUEST_DAYS } from '#shared/papers/reply-letter-checks';
import { pathOf } from '../../build/replay/path';
import { parseLine } from '../../build/replay/record';

/** The organ of the replay (build/replay/replay.ts), so that rebuilt letters say what the replayed ones say. */
const organ = {
  id: 'organ-1',
  name: '某市人民政府办公室',
  kind: 'competent-organ',
  shortForm: '某政信函',
  superior: '某省人民政府',
  phone: '0000-12345678',
} as const;

const registered = z.object({
  visit: z.object({ receivedOn: z.string(), petitioners: z.array(personSchema) }),
});
const drafted = z.object({ opinion: opinionSchema });

export type RealReply = { readonly id: string; readonly letter: Letter };

/**
 * The letter that the replay issues for a line of a replies file, made again without a ledger: only its serial number is
 * the caller's. Null for a line the replay refuses.
 */
export function letterOfLine(line: string, lineNumber: number, serial: number): RealReply | null {
  const parsed = parseLine(line, lineNumber);
  if (!parsed.ok) return null;
  const steps = pathOf(parsed.record, { organ, officer: { id: 'o1', name: '周明' }, place: '接访大厅一号窗口' });
  const payloadOf = (key: string): unknown =>
    steps.flatMap((step) => (step.kind === 'command' && step.key === key ? [step.payload] : []))[0];
  const issue = steps.find((step) => step.kind === 'issue');
  if (issue === undefined) throw new Error('the replay issues a letter');
  const first = registered.safeParse(payloadOf('register'));
  const draft = drafted.safeParse(payloadOf('draft'));
  if (!first.success || !draft.success) return null;
  const { visit } = first.data;
  const { opinion } = draft.data;
  const issuedOn = dateOfInstant(issue.at);
  const input: ReplyLetterInput = {
    organ,
    documentNumber: { shortForm: organ.shortForm, year: Number(issuedOn.slice(0, 4)), serial },
    petitioners: visit.petitioners.map((person) => person.name),
    anonymous: false,
    received: { date: visit.receivedOn, form: '来访', gist: opinion.gist },
    accepted: { date: visit.receivedOn },
    transferredBy: null,
    demands: opinion.demands,
    remedy: { organ: opinion.remedyOrgan, days: REVIEW_REQUEST_DAYS },
    contact: { name: opinion.contactName, phone: opinion.contactPhone },
    issuedOn,
    attachments: [],
    copies: [],
  };
  return { id: parsed.record.id, letter: replyLetter(input) };
}

/** Lines of a replies file, without empty ones. */
export function repliesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** `count` different indexes below `size`, the same for the same random numbers. */
export function sampleOf(size: number, count: number, random: () => number): readonly number[] {
  const picked = new Set<number>();
  while (picked.size < Math.min(size, count)) picked.add(Math.floor(random() * size));
  return [...picked];
}
