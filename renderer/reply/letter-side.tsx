import { memo } from 'react';
import type { Shelf } from '#shared/law/statutes/shelf';
import type { LetterSurroundings } from '#shared/papers/reply-of-case';
import { CheckList } from '../papers/check-list';
import { LetterPages } from '../papers/letter-pages';
import { goToField } from './field-ids';
import type { LetterDraft } from './letter-draft';
import { useLetterPages } from './use-letter-pages';
import { REPLY_CHECKS } from './verdict';

interface LetterSideProps {
  readonly draft: LetterDraft;
  readonly around: LetterSurroundings;
  readonly shelf: Shelf;
  readonly marked: ReadonlySet<string> | undefined;
}

/**
 * Check list and pages beside the letter's form. A part of its own, so that the update in which they follow the typing draws
 * neither the form nor anything else again.
 */
export const LetterSide = memo(function LetterSide({ draft, around, shelf, marked }: LetterSideProps) {
  const { pages, checks } = useLetterPages(draft, around, shelf);
  return (
    <>
      <CheckList checks={checks} label={REPLY_CHECKS} onField={goToField} />
      <LetterPages pages={pages} marked={marked} onField={goToField} />
    </>
  );
});
