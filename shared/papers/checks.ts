import type { StatuteTexts } from '../law/statutes/checks';
import type { PaperCheck, PaperDefinition, PaperFacts } from './define';
import { wordingsOf } from './phrases';
import { statuteLines, stringsIn } from './statute-lines';
import { cleanLine } from './text';
import { unfitTexts } from './wording';

/**
 * The whole check list of a paper: its required parts, its own checks, places nobody filled, and what it cites of the law.
 * `texts` are the imported statutes as far as they are at hand, to compare quotations with. Pure.
 */
export function paperChecks(paper: PaperDefinition, facts: PaperFacts, texts?: StatuteTexts): readonly PaperCheck[] {
  const parts = paper.fields
    .filter(({ required }) => required)
    .map(({ key, label }): PaperCheck => {
      const ok = cleanLine(facts.values[key] ?? '') !== '';
      const message = ok ? `已填写${label}` : `请填写${label}`;
      return { id: `field-${key}`, ok, level: 'must', message, field: key, source: paper.basis };
    });
  const own = paper.checks?.(facts) ?? [];
  const built = paper.build(facts);
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
  const places = [...new Set([...JSON.stringify(built).matchAll(/（待填写：([^）]*)）/g)].map((place) => place[1]))];
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
  // Fields first: what is wrong there is mended there; the rest is the paper's own wording.
  const pieces = [
    ...Object.entries(facts.values).map(([field, text]) => ({ field, text })),
    ...stringsIn(built).map((text) => ({ field: '', text })),
  ];
  const cited = statuteLines(pieces, {
    shelf: facts.law.statutes,
    on: facts.issuedOn ?? facts.today,
    ...(texts && { texts }),
  });
  // A form or a note records what others said: a wrong article there is told, the record stays what it was.
  const records = paper.format === 'form' || paper.format === 'note' || paper.format === 'envelope';
  return [
    ...parts,
    ...own,
    ...words,
    ...open,
    ...(records ? cited.map((line): PaperCheck => ({ ...line, level: 'should' })) : cited),
  ];
}
