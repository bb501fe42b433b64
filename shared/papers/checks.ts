import type { PaperCheck, PaperDefinition, PaperFacts } from './define';
import { wordingsOf } from './phrases';
import { cleanLine } from './text';
import { unfitTexts } from './wording';

/** The whole check list of a paper: its required parts, its own checks, and places nobody filled. Pure. */
export function paperChecks(paper: PaperDefinition, facts: PaperFacts): readonly PaperCheck[] {
  const parts = paper.fields
    .filter(({ required }) => required)
    .map(({ key, label }): PaperCheck => {
      const ok = cleanLine(facts.values[key] ?? '') !== '';
      const message = ok ? `已填写${label}` : `请填写${label}`;
      return { id: `field-${key}`, ok, level: 'must', message, field: key, source: paper.basis };
    });
  const own = paper.checks?.(facts) ?? [];
  const words = unfitTexts(facts.law.wording, wordingsOf(paper)).map(
    (message, index): PaperCheck => ({
      id: `wording-${index}`,
      ok: false,
      level: 'must',
      message,
      field: '',
      source: paper.basis,
    }),
  );
  const places = [
    ...new Set([...JSON.stringify(paper.build(facts)).matchAll(/（待填写：([^）]*)）/g)].map((place) => place[1])),
  ];
  // A place that a field or a check already speaks of need not be said twice.
  const said = [...parts, ...own, ...words].some(({ ok, level }) => !ok && level === 'must');
  const open = said
    ? []
    : places.map(
        (place, index): PaperCheck => ({
          id: `place-${index}`,
          ok: false,
          level: 'must',
          message: `文书里还有没写明的内容：${place}`,
          field: '',
          source: paper.basis,
        }),
      );
  return [...parts, ...own, ...words, ...open];
}
