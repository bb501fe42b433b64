import type { IssuedLetter } from '#shared/case/facets/handling';
import { documentNumber } from '#shared/case/numbers';
import { findPaperInWork } from '#shared/case/papers';
import type { CaseState } from '#shared/case/state';
import type { Serial, StoredFile } from '#shared/case/values';
import type { PaperRef } from '#shared/ipc/contract';
import type { LocalDate } from '#shared/law/dates';
import { paperHtml } from '#shared/papers/html/paper-html';
import type { Letter } from '#shared/papers/model';
import { replyLetter } from '#shared/papers/reply-letter';
import { replyInputOfCase } from '#shared/papers/reply-of-case';
import { type FormRef, formOfCase } from './form-of-case';
import type { PaperFiles, PaperIdentity, PaperRoom } from './paper-file';
import type { PaperWriters } from './writers';

/** An issued paper as the store has it. */
interface Issued {
  readonly identity: PaperIdentity;
  readonly file: StoredFile;
  readonly pages: StoredFile | null;
  readonly issuedOn: LocalDate;
  /** Set when the pages may have to be made again: only letters of older versions have none. */
  readonly letter: IssuedLetter | null;
}

function identityOf(paperId: string, name: string, number: Serial | null): PaperIdentity {
  const shown = number === null ? '' : documentNumber(number);
  return { paperId, label: shown === '' ? name : `${name} ${shown}`, nameParts: [name, shown] };
}

/** Null: the case has no such issued paper. A voided one stays what it was. */
function findIssued(state: CaseState, ref: Exclude<PaperRef, FormRef>): Issued | null {
  if (ref.kind === '处理意见书') {
    const letter = [...state.letters, ...state.voidedLetters].find(({ paperId }) => paperId === ref.paperId);
    if (letter === undefined) return null;
    const { paperId, kind, number, file, pages = null, issuedOn } = letter;
    return { identity: identityOf(paperId, kind, number), file, pages, issuedOn, letter };
  }
  const paper = findPaperInWork(state, ref.paperId);
  if (paper === null || paper.issued === null) return null;
  const { number, file, pages = null, on } = paper.issued;
  return { identity: identityOf(paper.paperId, paper.name, number), file, pages, issuedOn: on, letter: null };
}

/** The letter's model, made again from the case; null when the case has gone on to another opinion. */
function modelAgain(state: CaseState, issued: IssuedLetter, room: PaperRoom): Letter | null {
  const opinion = state.opinion?.opinion;
  const organ = room.profile.organs.find(({ id }) => id === issued.organ.id);
  if (opinion === undefined || opinion.opinionId !== issued.opinionId || organ === undefined) return null;
  const { number, issuedOn } = issued;
  const wording = state.opinion?.wording ?? [];
  return replyLetter(replyInputOfCase(opinion, { state, organ, number, issuedOn, wording }));
}

const isForm = (ref: PaperRef): ref is FormRef => ref.kind !== '处理意见书' && ref.kind !== '文书';

/**
 * Papers of a case: an issued paper comes from the store exactly as it was issued; the case's own forms are written from
 * the case as it is now. A letter of an older version, whose pages were not stored, is printed only when writing it again
 * gives the stored file byte for byte, so that what leaves the printer is what was signed off.
 */
export function paperFiles({ writeLetter, writeForm }: PaperWriters): PaperFiles {
  async function pagesAgain(room: PaperRoom, state: CaseState, { letter, file }: Issued): Promise<string | null> {
    const model = letter === null ? null : modelAgain(state, letter, room);
    if (letter === null || model === null) return null;
    const [stored, again] = await Promise.all([
      room.attachments.read(file.hash),
      writeLetter(model, { createdAt: `${letter.issuedOn}T00:00:00.000Z` }),
    ]);
    return Buffer.compare(stored, again) === 0 ? paperHtml(model) : null;
  }

  return {
    async docx(room, state, ref) {
      if (isForm(ref)) {
        const form = formOfCase(state, ref, room.profile);
        if (form === null) return null;
        const createdAt = `${state.openedOn}T00:00:00.000Z`;
        return { ...form.identity, bytes: await writeForm(form.paper, { createdAt }) };
      }
      const issued = findIssued(state, ref);
      return issued && { ...issued.identity, bytes: await room.attachments.read(issued.file.hash) };
    },

    async html(room, state, ref) {
      if (isForm(ref)) {
        const form = formOfCase(state, ref, room.profile);
        return form && { ...form.identity, html: paperHtml(form.paper), date: state.openedOn };
      }
      const issued = findIssued(state, ref);
      if (issued === null) return null;
      const { identity, pages, issuedOn } = issued;
      const html =
        pages === null
          ? await pagesAgain(room, state, issued)
          : Buffer.from(await room.attachments.read(pages.hash)).toString('utf8');
      return { ...identity, html, date: issuedOn };
    },
  };
}
