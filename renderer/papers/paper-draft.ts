import { z } from 'zod';
import type { PaperInWork } from '#shared/case/facets/papers';
import type { Organ } from '#shared/case/office';
import { seriesOf } from '#shared/case/series';
import { paperChecks } from '#shared/papers/checks';
import type { PaperDefinition, PaperFacts } from '#shared/papers/define';

/** A paper of the catalogue while it is being written: only what the officer changed, the rest follows the case. */
export const paperDraftSchema = z.object({
  paperId: z.string().min(1),
  organId: z.string(),
  written: z.record(z.string(), z.string()),
});
export type PaperDraft = Readonly<z.infer<typeof paperDraftSchema>>;

/** A returned paper has a draft of its own; a new one has one for each thing it can be made for. */
export function paperDraftKey(
  caseId: string,
  paper: { readonly key: string; readonly about: string | null },
  returned: PaperInWork | null,
): string {
  const subject = returned === null ? `${paper.key}:${paper.about ?? ''}` : `rework:${returned.paperId}`;
  return `paper:${caseId}:${subject}`.replace(/[^0-9a-zA-Z:_-]/g, '-').slice(0, 120);
}

/** What a stored draft of a new paper is for, read from its key; null for returned papers, which are listed themselves. */
export function targetOfDraftKey(
  caseId: string,
  draftKey: string,
): { readonly key: string; readonly about: string | null } | null {
  const start = `paper:${caseId}:`;
  if (!draftKey.startsWith(start)) return null;
  const [key = '', about = ''] = draftKey.slice(start.length).split(':');
  return key === '' || key === 'rework' ? null : { key, about: about === '' ? null : about };
}

export type FactsBefore = Omit<PaperFacts, 'values' | 'organ'>;

/** What stands in the fields: the officer's words, else the first words from the case. */
export const valuesOf = (
  paper: PaperDefinition,
  before: Omit<PaperFacts, 'values'>,
  written: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(paper.fields.map((field) => [field.key, written[field.key] ?? field.initial(before)]));

/** All the paper is made from. */
export function factsOf(
  paper: PaperDefinition,
  before: FactsBefore,
  organ: Organ,
  written: Readonly<Record<string, string>>,
): PaperFacts {
  // Blanks of the number show the series this kind of paper is numbered in.
  const facts = { ...before, organ: { ...organ, shortForm: seriesOf(organ, paper.key) } };
  return { ...facts, values: valuesOf(paper, facts, written) };
}

/**
 * The organ of this office the paper most likely goes out from: the one with which the fewest things are wrong, and of
 * several the one that accepted or received the matter.
 */
export function likelyOrgan(paper: PaperDefinition, before: FactsBefore): Organ | null {
  const inMatter = [before.state.acceptance?.organ.id, before.state.receivedBy?.id];
  const rank = ({ id }: Organ): number => (inMatter.includes(id) ? inMatter.indexOf(id) : inMatter.length);
  const [first, ...others] = [...before.office.organs].sort((a, b) => rank(a) - rank(b));
  if (first === undefined) return null;
  const wrong = (organ: Organ): number =>
    paperChecks(paper, factsOf(paper, before, organ, {})).filter(({ ok, level }) => !ok && level === 'must').length;
  return others.reduce<{ readonly organ: Organ; readonly count: number }>(
    (best, organ) => {
      const count = best.count === 0 ? 0 : wrong(organ);
      return count < best.count ? { organ, count } : best;
    },
    { organ: first, count: wrong(first) },
  ).organ;
}

/** Where writing begins: the saved draft, the returned version, or the case alone. */
export function beginning(
  stored: PaperDraft | null,
  returned: PaperInWork | null,
  organ: Organ | null,
  newId: () => string,
): PaperDraft {
  if (returned !== null) {
    const written = stored?.written ?? returned.versions.at(-1)?.values ?? {};
    return { paperId: returned.paperId, organId: returned.organ.id, written };
  }
  return stored ?? { paperId: newId(), organId: organ?.id ?? '', written: {} };
}

/** The field a part of the paper comes from: its own name, or the place where organ and number are chosen. */
export function fieldOfAnchor(paper: PaperDefinition, anchor: string): string {
  return paper.fields.some(({ key }) => key === anchor) ? anchor : 'organId';
}

/** A field whose words a piece of text shows, for papers whose parts carry no anchor. Short words fit anywhere. */
export function fieldOfText(text: string, values: Readonly<Record<string, string>>): string | null {
  const shown = text.trim();
  if (shown === '') return null;
  const found = Object.entries(values).find(([, value]) => {
    const lines = value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length > 1);
    return lines.some((line) => shown === line || (line.length > 3 && shown.includes(line)));
  });
  return found?.[0] ?? null;
}
