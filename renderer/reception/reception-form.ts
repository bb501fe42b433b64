import { z } from 'zod';
import { identityKinds, petitionForms } from '#shared/case/values';
import type { LocalDate, TimeOfDay } from '#shared/law/dates';

/** One unfinished registration per officer; several would have to be told apart while somebody waits. */
export const DRAFT_KEY = 'reception:current';

/** One visitor as typed. Nothing is checked or changed here: what was typed is what the draft keeps. */
export const personFormSchema = z.object({
  id: z.string(),
  name: z.string(),
  anonymous: z.boolean(),
  kind: z.enum(['自然人', '单位']),
  sex: z.enum(['男', '女', '']),
  birthDate: z.string(),
  identityKind: z.enum(identityKinds),
  identityNumber: z.string(),
  /** The officer keeps a number whose check failed (未核实). */
  keepUnverified: z.boolean(),
  phone: z.string(),
  address: z.string(),
  occupation: z.string(),
});
export type PersonForm = z.infer<typeof personFormSchema>;

/** The reception form as typed; also the body of its draft. */
export const receptionFormSchema = z.object({
  caseId: z.string(),
  visitId: z.string(),
  form: z.enum(petitionForms),
  /** The organ the petition was brought to. */
  organId: z.string(),
  receivedOn: z.string(),
  receivedAt: z.string(),
  place: z.string(),
  headcount: z.string(),
  people: z.array(personFormSchema).min(1),
  title: z.string(),
  demands: z.string(),
  facts: z.string(),
  history: z.string(),
  papersHandedOver: z.string(),
  /** Registered as a further visit of this matter (再次来访). */
  sameAs: z.object({ caseId: z.string(), registration: z.string(), title: z.string() }).nullable(),
  /** Earlier matters the officer found not to be this one (不是同一事项). */
  notSameAs: z.array(z.string()),
  /** 保密 at the petitioner's wish; drafts of older versions have none. */
  confidential: z.boolean().default(false),
  /** Why the visit is entered after its day. */
  lateReason: z.string(),
  /** 越级核对 of a visit (条例 art. 20), null when not asked for. Older drafts have none. */
  level: z
    .object({ finding: z.enum(['逐级', '越级']), competentOrgan: z.string(), guidance: z.string() })
    .nullable()
    .default(null),
  /** 当场答复 as typed, kept with the draft like the rest. */
  answer: z.object({
    kind: z.enum(['咨询', '当场答复', '引导']),
    text: z.string(),
    guidedTo: z.string(),
  }),
});
export type ReceptionForm = z.infer<typeof receptionFormSchema>;

export const emptyLevel = { finding: '逐级', competentOrgan: '', guidance: '' } as const;

export function emptyPerson(id: string): PersonForm {
  return {
    id,
    name: '',
    anonymous: false,
    kind: '自然人',
    sex: '',
    birthDate: '',
    identityKind: '居民身份证',
    identityNumber: '',
    keepUnverified: false,
    phone: '',
    address: '',
    occupation: '',
  };
}

/** A blank form; ids and clock are passed in. */
export function emptyForm(parts: {
  readonly newId: () => string;
  readonly today: LocalDate;
  readonly time: TimeOfDay;
  readonly place: string;
  readonly organId: string;
}): ReceptionForm {
  return {
    caseId: parts.newId(),
    visitId: parts.newId(),
    form: '来访',
    organId: parts.organId,
    receivedOn: parts.today,
    receivedAt: parts.time,
    place: parts.place,
    headcount: '1',
    people: [emptyPerson(parts.newId())],
    title: '',
    demands: '',
    facts: '',
    history: '',
    papersHandedOver: '',
    sameAs: null,
    notSameAs: [],
    confidential: false,
    lateReason: '',
    level: null,
    answer: { kind: '当场答复', text: '', guidedTo: '' },
  };
}

/** Reads a draft's body; null when it is not one of this form (an older version, or damaged). */
export function readReceptionDraft(body: string): ReceptionForm | null {
  try {
    const parsed = receptionFormSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** True when something worth keeping was typed. */
export function isWorthKeeping(form: ReceptionForm): boolean {
  const typed = [form.title, form.demands, form.facts, form.history, form.papersHandedOver];
  return (
    typed.some((text) => text.trim() !== '') ||
    form.people.some((person) =>
      [person.name, person.identityNumber, person.phone, person.address].some((text) => text.trim() !== ''),
    )
  );
}

const TITLE_LENGTH = 30;
const SHORTEST_TITLE = 8;

/**
 * The title when the officer wrote none: the first words of the demands up to the first full stop; a longer sentence is
 * cut at its last comma that fits, else within it.
 */
export function proposedTitle(demands: string): string {
  const first =
    demands
      .trim()
      .split(/[。！？；\n]/u)[0]
      ?.trim() ?? '';
  const letters = [...first];
  if (letters.length <= TITLE_LENGTH) return first;
  const head = letters.slice(0, TITLE_LENGTH + 1);
  const comma = Math.max(head.lastIndexOf('，'), head.lastIndexOf(','));
  return comma >= SHORTEST_TITLE ? head.slice(0, comma).join('') : `${head.slice(0, TITLE_LENGTH).join('')}…`;
}

export const titleOf = (form: ReceptionForm): string => form.title.trim() || proposedTitle(form.demands);

/** Replaces one person's details. */
export function withPerson(form: ReceptionForm, index: number, change: Partial<PersonForm>): ReceptionForm {
  return { ...form, people: form.people.map((person, at) => (at === index ? { ...person, ...change } : person)) };
}
