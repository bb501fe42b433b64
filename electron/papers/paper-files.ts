import type { IssuedLetter } from '#shared/case/facets/handling';
import { documentNumber } from '#shared/case/numbers';
import type { CaseState } from '#shared/case/state';
import { layoutLetter } from '#shared/papers/layout';
import type { Letter } from '#shared/papers/model';
import { replyLetter } from '#shared/papers/reply-letter';
import { replyInputOfCase } from '#shared/papers/reply-of-case';
import type { FormWriter } from './form-of-case';
import { formOfCase } from './form-of-case';
import type { LetterWriter } from './issue';
import type { PaperFiles, PaperIdentity, PaperRoom } from './paper-file';
import { formHtml, noteHtml } from './print-form-html';
import { lettersHtml } from './print-html';

export interface PaperWriters {
  readonly writeLetter: LetterWriter;
  readonly writeForm: FormWriter;
}

function identityOfLetter(letter: IssuedLetter): PaperIdentity {
  const shown = documentNumber(letter.number);
  return { paperId: letter.paperId, label: `${letter.kind} ${shown}`, nameParts: [letter.kind, shown] };
}

const findLetter = (state: CaseState, paperId: string) => state.letters.find((letter) => letter.paperId === paperId);

/** The letter's model, made again from the case; null when the case has gone on to another opinion. */
function modelAgain(state: CaseState, issued: IssuedLetter, room: PaperRoom): Letter | null {
  const opinion = state.opinion?.opinion;
  const organ = room.profile.organs.find(({ id }) => id === issued.organ.id);
  if (opinion === undefined || opinion.opinionId !== issued.opinionId || organ === undefined) return null;
  return replyLetter(replyInputOfCase(opinion, { state, organ, number: issued.number, issuedOn: issued.issuedOn }));
}

/**
 * Papers of a case: an issued letter comes from the store exactly as it was issued; forms are written from the case as
 * it is now. A letter is printed from its pages only when writing it again gives the stored file byte for byte, so that
 * what leaves the printer is what was signed off.
 */
export function paperFiles({ writeLetter, writeForm }: PaperWriters): PaperFiles {
  return {
    async docx(room, state, ref) {
      if (ref.kind === '处理意见书') {
        const letter = findLetter(state, ref.paperId);
        if (letter === undefined) return null;
        return { ...identityOfLetter(letter), bytes: await room.attachments.read(letter.file.hash) };
      }
      const form = formOfCase(state, ref, room.profile);
      if (form === null) return null;
      return { ...form.identity, bytes: await writeForm(form.paper, { createdAt: `${state.openedOn}T00:00:00.000Z` }) };
    },

    async html(room, state, ref) {
      if (ref.kind === '处理意见书') {
        const issued = findLetter(state, ref.paperId);
        if (issued === undefined) return null;
        const identity = identityOfLetter(issued);
        const model = modelAgain(state, issued, room);
        if (model === null) return { ...identity, html: null };
        const [stored, again] = await Promise.all([
          room.attachments.read(issued.file.hash),
          writeLetter(model, { createdAt: `${issued.issuedOn}T00:00:00.000Z` }),
        ]);
        const same = Buffer.compare(stored, again) === 0;
        return { ...identity, html: same ? lettersHtml(model.name, layoutLetter(model)) : null };
      }
      const form = formOfCase(state, ref, room.profile);
      if (form === null) return null;
      const { paper, identity } = form;
      return { ...identity, html: paper.kind === 'note' ? noteHtml(paper) : formHtml(paper) };
    },
  };
}
