/** Pieces of a text, those that were searched for marked. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Cuts `text` at the words searched for (separated by blanks, any letter case). Joined, the pieces give the text back. */
export function markHits(text: string, query: string): readonly Piece[] {
  const words = query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const lower = text.toLowerCase();
  // A letter whose lower case is longer would shift every place after it: then nothing is marked rather than wrongly.
  if (words.length === 0 || lower.length !== text.length) return text === '' ? [] : [{ text, hit: false }];
  const pieces: Piece[] = [];
  let plain = 0;
  let at = 0;
  while (at < text.length) {
    const word = words.filter((one) => lower.startsWith(one, at)).sort((a, b) => b.length - a.length)[0];
    if (word === undefined) {
      at += 1;
      continue;
    }
    if (at > plain) pieces.push({ text: text.slice(plain, at), hit: false });
    pieces.push({ text: text.slice(at, at + word.length), hit: true });
    at += word.length;
    plain = at;
  }
  if (plain < text.length) pieces.push({ text: text.slice(plain), hit: false });
  return pieces;
}
