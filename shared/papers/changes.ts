import { diffArrays } from 'diff';

/** A piece of text as it stands between two versions: kept, put in, or taken out. */
export interface TextPiece {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** A named part of a version: a field of a paper, a part of an opinion. */
export interface VersionPart {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** What became of one part. */
export interface PartChange {
  readonly key: string;
  readonly label: string;
  readonly pieces: readonly TextPiece[];
}

/** Han characters and marks one by one, numbers and Latin words whole: what a reader takes for a unit. */
const UNIT = /[\p{Script=Latin}\p{Nd}]+|\p{Extended_Pictographic}|[\s\S]/gu;

/** Beyond so many changed characters the paragraphs are compared: counting on would keep the screen waiting. */
const MOST_EDITS = 1000;
const LINE = /[^\n]*\n|[^\n]+/g;

/** Kept runs shorter than this between two changes make a mark unreadable and are marked with them. */
const SHORTEST_ISLAND = 2;

const whole = (before: string, after: string): readonly TextPiece[] =>
  [{ kind: 'deleted', text: before } as const, { kind: 'inserted', text: after } as const].filter(
    ({ text }) => text !== '',
  );

/** Deleted before inserted within each change; neighbours of one kind are one piece. */
function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const found: TextPiece[] = [];
  let deleted = '';
  let inserted = '';
  const close = () => {
    found.push(...whole(deleted, inserted));
    deleted = '';
    inserted = '';
  };
  pieces.forEach((piece, index) => {
    if (piece.kind === 'deleted') deleted += piece.text;
    else if (piece.kind === 'inserted') inserted += piece.text;
    else {
      const between = index > 0 && index < pieces.length - 1;
      if (between && [...piece.text].length < SHORTEST_ISLAND && /\P{P}/u.test(piece.text)) {
        deleted += piece.text;
        inserted += piece.text;
      } else {
        close();
        found.push(piece);
      }
    }
  });
  close();
  return found;
}

/** What changed between two texts, by characters and words. The pieces without `inserted` give the first, those without `deleted` the second. Pure. */
export function textChanges(before: string, after: string): readonly TextPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const compared = (unit: RegExp) =>
    diffArrays([...(before.match(unit) ?? [])], [...(after.match(unit) ?? [])], { maxEditLength: MOST_EDITS });
  const changes = compared(UNIT) ?? compared(LINE);
  if (changes === undefined) return whole(before, after);
  return joined(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'same',
      text: value.join(''),
    })),
  );
}

/** Parts that differ between two versions, in the order of the newer one; parts that are gone come last. */
export function versionChanges(before: readonly VersionPart[], after: readonly VersionPart[]): readonly PartChange[] {
  const textOf = (parts: readonly VersionPart[], key: string): string =>
    parts.find((part) => part.key === key)?.text ?? '';
  const gone = before.filter(({ key }) => !after.some((part) => part.key === key));
  return [...after, ...gone]
    .map(({ key, label }) => ({ key, label, before: textOf(before, key), after: textOf(after, key) }))
    .filter((part) => part.before !== part.after)
    .map((part) => ({ key: part.key, label: part.label, pieces: textChanges(part.before, part.after) }));
}

/** The fields of a paper's version as parts, in the order they are written. */
export const partsOfValues = (
  fields: readonly { readonly key: string; readonly label: string }[],
  values: Readonly<Record<string, string>>,
): readonly VersionPart[] => fields.map(({ key, label }) => ({ key, label, text: values[key] ?? '' }));
