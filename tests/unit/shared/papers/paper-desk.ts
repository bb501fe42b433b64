import type { OfficeProfile } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import type { LocalDate } from '#shared/law/dates';
import { nationalLaw } from '#shared/law/law';
import type { PaperDefinition, PaperFacts } from '#shared/papers/define';
import type { Form, Letter } from '#shared/papers/model';
import { office } from '../case/desk';

/** What a paper of a case is made from, the fields with their first words unless `values` says otherwise. */
export function factsFor(
  paper: PaperDefinition,
  state: CaseState,
  more: {
    readonly organId?: string;
    readonly about?: string | null;
    readonly values?: Readonly<Record<string, string>>;
    readonly today?: LocalDate;
    readonly issuedOn?: LocalDate | null;
    readonly office?: OfficeProfile;
  } = {},
): PaperFacts {
  const profile = more.office ?? office;
  const organ = profile.organs.find(({ id }) => id === (more.organId ?? 'letters'));
  if (organ === undefined) throw new Error('no such organ');
  const issuedOn = more.issuedOn ?? null;
  const before = {
    state,
    office: profile,
    organ,
    law: nationalLaw,
    about: more.about === undefined ? (paper.subjects(state, profile)[0]?.about ?? null) : more.about,
    number: issuedOn === null ? null : { shortForm: organ.shortForm, year: Number(issuedOn.slice(0, 4)), serial: 7 },
    issuedOn,
    officerName: '王芳',
    today: more.today ?? '2026-11-09',
  };
  const initial = Object.fromEntries(paper.fields.map((field) => [field.key, field.initial(before)]));
  return { ...before, values: { ...initial, ...more.values } };
}

export function letterFrom(paper: PaperDefinition, facts: PaperFacts): Letter {
  const built = paper.build(facts);
  if (built.kind !== 'letter') throw new Error(`${paper.key} is no letter`);
  return built;
}
export function formFrom(paper: PaperDefinition, facts: PaperFacts): Form {
  const built = paper.build(facts);
  if (built.kind !== 'form') throw new Error(`${paper.key} is no form`);
  return built;
}

export const bodyText = (letter: Letter): string => letter.body.map(({ text }) => text).join('\n');
/** Values of a form by the label before them; the last one of a label counts. */
export const cellsOf = (form: Form): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { cells } of form.rows) {
    cells.forEach((cell, index) => {
      const after = cells[index + 1];
      if (cell.role === 'label' && after?.role === 'value') found.set(cell.text.join(''), after.text.join('\n'));
    });
  }
  return found;
};
/** Ids of the checks that forbid issue. */
export const failing = (paper: PaperDefinition, facts: PaperFacts): readonly string[] =>
  (paper.checks?.(facts) ?? []).filter(({ ok, level }) => !ok && level === 'must').map(({ id }) => id);
