import type { IssuedLetter, VoidedLetter } from '#shared/case/facets/handling';
import type { PaperInWork } from '#shared/case/facets/papers';
import { documentNumber } from '#shared/case/numbers';
import type { CaseState } from '#shared/case/state';
import type { PaperRef } from '#shared/ipc/contract';
import type { DraftSummary } from '#shared/ipc/views';
import { dateOfInstant, formatDate, timeOfInstant } from '#shared/law/dates';
import { findPaper } from '#shared/papers/catalogue';
import { targetOfDraftKey } from '../papers/paper-draft';
import { endedWords, nextOfPaper, numberOfPaper, stageWords } from '../papers/paper-stage';
import type { PaperTarget } from '../papers/paper-target';

/** A paper of the case as the side panel lists it. */
export interface PaperEntry {
  readonly key: string;
  /** What is printed and saved; null while there is no stored paper. */
  readonly ref: PaperRef | null;
  readonly title: string;
  /** Number, date, service; one line each. */
  readonly lines: readonly string[];
  /** The paper whose service left a proof in the store. */
  readonly proofOf?: string;
  /** The page of the paper, and what is to be done there; left out where there is none. */
  readonly desk?: { readonly target: PaperTarget; readonly what: string };
}

/** 2026年11月3日直接送达，夏飞华收: what became of a letter. Left behind or announced, nobody received it. */
export function serviceWords({ servedOn, way, receiver }: NonNullable<IssuedLetter['service']>): string {
  const done = `${formatDate(servedOn)}${way}`;
  return way === '留置送达' || way === '公告送达' ? `${done}${receiver}` : `${done}，${receiver}收`;
}

/** What shows of a proof of service: which paper it belongs to. */
const proofOf = ({ paperId, service, attempts }: Pick<IssuedLetter, 'paperId' | 'service' | 'attempts'>) =>
  service?.proof !== undefined || attempts.some(({ proof }) => proof !== undefined) ? { proofOf: paperId } : {};

/** An issued letter with its number and what became of it. */
export function paperOfLetter(letter: IssuedLetter): PaperEntry {
  const served = letter.service ? `${serviceWords(letter.service)}，${letter.service.servedBy}送达` : '还没有送达';
  return {
    key: letter.paperId,
    ref: { kind: '处理意见书', paperId: letter.paperId },
    title: '处理意见书',
    lines: [`${documentNumber(letter.number)}，${formatDate(letter.issuedOn)}印发`, served],
    ...proofOf(letter),
  };
}

/** A letter that was made void, with the reason. */
export const paperOfVoided = (letter: VoidedLetter): PaperEntry => {
  const { on, reason } = letter.ended;
  const [issued = ''] = paperOfLetter(letter).lines;
  return { ...paperOfLetter(letter), lines: [issued, `${formatDate(on)}作废：${reason}`] };
};

/** A paper of the catalogue with where it stands: its number and service, or what ended it and why. */
export function paperOfWork(work: PaperInWork): PaperEntry {
  const { paperId, name, stage, issued, ended, service, attempts } = work;
  const number = numberOfPaper(work);
  const issuedWords = issued === null ? [] : [`${number === '' ? '不编文号' : number}，${formatDate(issued.on)}印发`];
  const attempt = attempts.at(-1);
  const failed = attempt === undefined ? '' : `（${formatDate(attempt.on)}${attempt.way}，${attempt.outcome}）`;
  const served = service ? `${serviceWords(service)}，${service.servedBy}送达` : `还没有送达${failed}`;
  return {
    key: paperId,
    ref: issued === null ? null : { kind: '文书', paperId },
    title: name,
    lines: [
      ...(issued === null && ended === null ? [stageWords[stage]] : issuedWords),
      ...(ended === null ? (issued === null ? [] : [served]) : [endedWords(work)]),
    ],
    ...proofOf(work),
    desk: { target: { paperId }, what: nextOfPaper(work) },
  };
}

/** Papers begun and not handed in (草稿), so that what was typed is found again. */
export const paperDraftsOf = (caseId: string, drafts: readonly DraftSummary[]): readonly PaperEntry[] =>
  drafts.flatMap((draft) => {
    if (draft.kind !== 'paper' || draft.caseId !== caseId) return [];
    const target = targetOfDraftKey(caseId, draft.key);
    const paper = target === null ? null : findPaper(target.key);
    if (target === null || paper === null) return [];
    const saved = `草稿，${formatDate(dateOfInstant(draft.savedAt))} ${timeOfInstant(draft.savedAt)}保存`;
    return [{ key: draft.key, ref: null, title: paper.name, lines: [saved], desk: { target, what: '接着写' } }];
  });

/** Papers of a case: those on their way first, issued letters and papers, then notes, registration forms and the slip of an answer on the spot. */
export function papersOf(state: CaseState): readonly PaperEntry[] {
  const letters = state.letters.map(paperOfLetter);
  const notes = state.notes.map((note): PaperEntry => {
    const way = note.confirmation ? `${note.confirmation.way}，${formatDate(note.confirmation.on)}确认` : '还没有确认';
    const added = note.addenda.length > 0 ? [`补充 ${note.addenda.length} 条`] : [];
    return {
      key: note.noteId,
      ref: { kind: '接谈笔录', noteId: note.noteId },
      title: '接谈笔录',
      lines: [`${formatDate(note.startedOn)} ${note.startedAt}—${note.endedAt}`, way, ...added],
    };
  });
  const forms = state.visits.map(
    (visit): PaperEntry => ({
      key: visit.visitId,
      ref: { kind: '来访登记表', visitId: visit.visitId },
      title: '来访登记表',
      lines: [`${formatDate(visit.receivedOn)} ${visit.receivedAt} ${visit.form}`],
    }),
  );
  const slip: readonly PaperEntry[] = state.onTheSpot
    ? [
        {
          key: 'slip',
          ref: { kind: '答复告知单' },
          title: '答复告知单',
          lines: [`${formatDate(state.onTheSpot.on)}${state.onTheSpot.kind}`],
        },
      ]
    : [];
  const stands = (paper: PaperInWork): number => (paper.ended !== null ? 2 : paper.issued === null ? 0 : 1);
  const works = [0, 1, 2].map((place) => state.papers.filter((paper) => stands(paper) === place).map(paperOfWork));
  const [onTheWay = [], issued = [], ended = []] = works;
  return [
    ...onTheWay,
    ...letters,
    ...issued,
    ...slip,
    ...notes,
    ...forms,
    ...state.voidedLetters.map(paperOfVoided),
    ...ended,
  ];
}
