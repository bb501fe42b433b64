import type { OfficeProfile } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import { nationalLaw } from '#shared/law/law';
import type { PaperCheck, PaperDefinition, PaperFacts } from '#shared/papers/define';
import { envelope } from '#shared/papers/envelope';
import type { Envelope, Form, Letter, Paper } from '#shared/papers/model';
import { office } from '../case/desk';

/** What a paper is made from, with the first words of every field; the subject is the first one it can be made for. */
export function factsFor(
  paper: PaperDefinition,
  state: CaseState,
  more: Partial<PaperFacts> & { readonly organId?: string; readonly office?: OfficeProfile } = {},
): PaperFacts {
  const { organId = 'bureau', ...given } = more;
  const at = given.office ?? office;
  const organ = at.organs.find(({ id }) => id === organId);
  if (organ === undefined) throw new Error(`no organ ${organId}`);
  const around = {
    state,
    office: at,
    organ,
    law: nationalLaw,
    about: paper.subjects(state, at)[0]?.about ?? null,
    number: { shortForm: organ.shortForm, year: 2026, serial: 7 },
    issuedOn: '2026-11-20',
    officerName: '王芳',
    today: '2026-11-20',
    ...given,
  };
  const initial = Object.fromEntries(paper.fields.map((field) => [field.key, field.initial(around)]));
  return { ...around, values: { ...initial, ...given.values } };
}

export const letterFor = (...args: Parameters<typeof factsFor>): Letter => {
  const made: Paper = args[0].build(factsFor(...args));
  if (made.kind !== 'letter') throw new Error(`${made.name} is no letter`);
  return made;
};

export const formFor = (...args: Parameters<typeof factsFor>): Form => {
  const made: Paper = args[0].build(factsFor(...args));
  if (made.kind !== 'form') throw new Error(`${made.name} is no form`);
  return made;
};

export const envelopeFor = (...args: Parameters<typeof factsFor>): Envelope => {
  const made: Paper = args[0].build(factsFor(...args));
  if (made.kind !== 'envelope') throw new Error(`${made.name} is no envelope`);
  return made;
};

/** What stands on an envelope, a line each. */
export const envelopeLines = (state: CaseState, given?: Parameters<typeof factsFor>[2]): readonly string[] =>
  envelopeFor(envelope, state, given).texts.flatMap(({ lines }) => lines);

/** The body of a letter, a paragraph a line. */
export const textOf = (...args: Parameters<typeof factsFor>): string =>
  letterFor(...args)
    .body.map(({ text }) => text)
    .join('\n');

/** A form row by row, cells parted by |, paragraphs by /. */
export const rowsOf = (...args: Parameters<typeof factsFor>): readonly string[] =>
  formFor(...args).rows.map(({ cells }) => cells.map(({ text }) => text.join('/')).join('|'));

export const checksOf = (...args: Parameters<typeof factsFor>): readonly PaperCheck[] =>
  args[0].checks?.(factsFor(...args)) ?? [];

/** Ids of the checks that fail, the recommending ones with a question mark. */
export const failing = (...args: Parameters<typeof factsFor>): readonly string[] =>
  checksOf(...args)
    .filter(({ ok }) => !ok)
    .map(({ id, level }) => (level === 'must' ? id : `${id}?`));
