import { useEffect, useState } from 'react';
import type { StatuteArticleText } from '#shared/ipc/views';
import type { LocalDate } from '#shared/law/dates';
import type { StatuteHit } from '#shared/law/statutes/search';
import { call } from '../app/bridge';

const WAIT_MS = 60;

export interface StatuteSearch {
  /** The words `hits` belong to; null before the first answer. */
  readonly text: string | null;
  readonly hits: readonly StatuteHit[];
  readonly problem: string | null;
}

const nothing: StatuteSearch = { text: null, hits: [], problem: null };

/** Asks the shelf a moment after the last key; an answer to older words is thrown away. */
export function useStatuteSearch(text: string, on: LocalDate): StatuteSearch {
  const [found, setFound] = useState<StatuteSearch>(nothing);
  useEffect(() => {
    if (text.trim() === '') {
      setFound(nothing);
      return;
    }
    let ended = false;
    const timer = setTimeout(async () => {
      const answer = await call('statutes:search', { text: text.slice(0, 200), on });
      if (ended) return;
      setFound(
        answer.ok ? { text, hits: answer.value, problem: null } : { text, hits: [], problem: answer.error.message },
      );
    }, WAIT_MS);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [text, on]);
  return found;
}

/** The text of the article a hit stands for; null while it is read, and where nobody imported it. */
export function useArticleText(hit: StatuteHit | undefined): StatuteArticleText | null {
  const [article, setArticle] = useState<{ readonly of: StatuteHit; readonly text: StatuteArticleText } | null>(null);
  useEffect(() => {
    if (hit === undefined || hit.statuteId === null) return;
    let ended = false;
    void call('statutes:articles', { id: hit.statuteId, numbers: [hit.number] }).then((answer) => {
      const [text] = answer.ok ? answer.value : [];
      if (!ended && text !== undefined) setArticle({ of: hit, text });
    });
    return () => {
      ended = true;
    };
  }, [hit]);
  return article !== null && article.of === hit ? article.text : null;
}
