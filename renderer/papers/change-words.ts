import type { TextPiece } from '#shared/papers/changes';

/** Kept text shown on each side of a change. */
const AROUND = 24;

/** Long kept stretches shortened to what stands beside the changes, so that a change in a long text is found at once. */
export const shortened = (pieces: readonly TextPiece[]): readonly TextPiece[] =>
  pieces.map((piece, index) => {
    if (piece.kind !== 'same') return piece;
    const characters = [...piece.text];
    const first = index === 0;
    const last = index === pieces.length - 1;
    if (characters.length <= 2 * AROUND + 2 || (first && last)) return piece;
    const head = first ? '' : characters.slice(0, AROUND).join('');
    const tail = last ? '' : characters.slice(-AROUND).join('');
    return { kind: 'same', text: `${head}……${tail}` };
  });
