import { articleLabel } from '#shared/law/statutes/numerals';
import type { Statute } from '#shared/law/statutes/statute';
import type { PaperStore } from '../papers/issue';

/** Characters kept in memory; twenty laws take two million. */
const MOST_KEPT = 12_000_000;

/** The stored text of an imported law; null when its file is missing or damaged, which verifying tells. */
export type ReadStatuteText = (store: PaperStore, hash: string) => Promise<string | null>;

const fromStore = async (store: PaperStore, hash: string): Promise<string> =>
  Buffer.from(await store.read(hash)).toString('utf8');

/** Reads texts from the store once and keeps them while the office is open. */
export function statuteTexts(log: (detail: string) => void): ReadStatuteText {
  const kept = new Map<string, string>();
  let of: PaperStore | null = null;
  return async (store, hash) => {
    // Another office, or the same one opened again, has another store: nothing is carried over.
    if (of !== store) kept.clear();
    of = store;
    const known = kept.get(hash);
    if (known !== undefined) return known;
    try {
      const text = await fromStore(store, hash);
      // While it was read somebody else may have signed in.
      if (of !== store) return text;
      if ([...kept.values()].reduce((sum, each) => sum + each.length, text.length) > MOST_KEPT) kept.clear();
      kept.set(hash, text);
      return text;
    } catch (error) {
      log(error instanceof Error ? error.name : 'unknown');
      return null;
    }
  };
}

/** Whether the text of that hash is stored, and each article begins where the statute says. */
export async function textAgrees(store: PaperStore, { hash, articles }: Statute): Promise<boolean> {
  const text = await fromStore(store, hash).catch(() => null);
  return (
    text !== null &&
    articles.every(
      ({ number, start, length }) => start + length <= text.length && text.startsWith(articleLabel(number), start),
    )
  );
}
