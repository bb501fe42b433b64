import { useEffect, useMemo, useState } from 'react';
import type { LocalDate } from '#shared/law/dates';
import type { StatuteTexts } from '#shared/law/statutes/checks';
import { citationsIn } from '#shared/law/statutes/citations';
import { quotesAfter } from '#shared/law/statutes/quotes';
import { findAct, type Shelf, versionHolds } from '#shared/law/statutes/shelf';
import { call } from '../app/bridge';

const keyOf = (id: string, number: string): string => `${id} ${number}`;

/** The articles whose words a text quotes, as far as their full text was imported. */
function quotedArticles(shelf: Shelf, text: string, on: LocalDate): readonly string[] {
  if (shelf.imported.length === 0 || !text.includes('“')) return [];
  return citationsIn(text)
    .filter(({ end }) => quotesAfter(text, end).length > 0)
    .flatMap(({ act, number }) => {
      const version = findAct(shelf, act)
        ?.versions.filter((one) => versionHolds(one, on))
        .at(-1);
      return version === undefined ? [] : [keyOf(version.statute.id, number)];
    });
}

/**
 * Texts of the articles that are quoted, read when a quotation appears, so that the check list can compare them. A version
 * never changes, so what was read once stays right.
 */
export function useStatuteTexts(shelf: Shelf, text: string, on: LocalDate): StatuteTexts {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = useMemo(() => [...new Set(quotedArticles(shelf, text, on))].sort().join('\n'), [shelf, text, on]);
  useEffect(() => {
    let ended = false;
    for (const key of wanted.split('\n').filter((one) => one !== '' && !known.has(one))) {
      const [id = '', number = ''] = key.split(' ');
      void call('statutes:articles', { id, numbers: [number] }).then((answer) => {
        const [article] = answer.ok ? answer.value : [];
        if (!ended && article !== undefined) setKnown((old) => new Map(old).set(key, article.text));
      });
    }
    return () => {
      ended = true;
    };
  }, [wanted, known]);
  return useMemo(() => (id, number) => known.get(keyOf(id, number)) ?? null, [known]);
}
