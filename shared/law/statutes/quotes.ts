/** Words between an article and the quotation of it: 规定：“…”, 的规定，“…”. */
const LEAD = /^(?:的)?(?:规定|明确规定|明确|要求|载明)?[ \u3000]*[：:，,]?[ \u3000]*“/;
const LONGEST_QUOTE = 3000;
/** Shorter ones are words, not sentences of the law. */
const SHORTEST_QUOTE = 6;

/** What a text quotes right after a citation that ends at `at`; usually one quotation or none. */
export function quotesAfter(text: string, at: number): readonly string[] {
  const rest = text.slice(at, at + LONGEST_QUOTE);
  const lead = LEAD.exec(rest);
  if (lead === null) return [];
  let depth = 1;
  for (let index = lead[0].length; index < rest.length; index += 1) {
    if (rest[index] === '“') depth += 1;
    if (rest[index] !== '”') continue;
    depth -= 1;
    if (depth > 0) continue;
    const quote = rest.slice(lead[0].length, index);
    return letters(quote).length < SHORTEST_QUOTE ? [] : [quote];
  }
  return [];
}

/** Only what is read aloud counts: blanks, punctuation and full-width digits make no difference. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a quotation is in the article, piece by piece where …… leaves something out. */
export function sameText(quote: string, article: string): boolean {
  const own = letters(article);
  let from = 0;
  for (const piece of quote.split(/…+|\.{3,}/).map(letters)) {
    const at = own.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}
