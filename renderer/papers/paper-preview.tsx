import { useDeferredValue, useMemo } from 'react';
import { layoutLetter } from '#shared/papers/layout';
import type { Letter, Paper } from '#shared/papers/model';
import { LetterPages } from './letter-pages';
import { SheetPages } from './sheet-pages';

interface PaperPreviewProps {
  readonly paper: Paper;
  readonly values: Readonly<Record<string, string>>;
  readonly marked?: ReadonlySet<string> | undefined;
  readonly onField?: ((anchor: string) => void) | undefined;
}

/** Any paper as it will lie on the table: letters as laid-out pages, forms and notes as their printed sheet. */
export function PaperPreview({ paper, values, marked, onField }: PaperPreviewProps) {
  return paper.kind === 'letter' ? (
    <LaidOutLetter letter={paper} marked={marked} onField={onField} />
  ) : (
    <FollowingSheet paper={paper} values={values} marked={marked} onField={onField} />
  );
}

/** A sheet is drawn as a whole, by the engine's own table layout: it follows when the keystroke has been drawn. */
function FollowingSheet({
  paper,
  values,
  marked,
  onField,
}: Omit<PaperPreviewProps, 'paper'> & { readonly paper: Exclude<Paper, Letter> }) {
  const drawn = useDeferredValue(useMemo(() => ({ paper, values }), [paper, values]));
  return <SheetPages {...drawn} marked={marked} onField={onField} />;
}

function LaidOutLetter({
  letter,
  marked,
  onField,
}: Pick<PaperPreviewProps, 'marked' | 'onField'> & { readonly letter: Letter }) {
  const pages = useMemo(() => layoutLetter(letter), [letter]);
  return <LetterPages pages={pages} marked={marked} onField={onField} />;
}
