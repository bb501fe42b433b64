import { formatDate, type LocalDate, type TimeOfDay } from '../law/dates';
import type { NoteEntry, NoteSheet } from './model';
import { cleanLine, paragraphsOf, withoutFinalStop } from './text';

/** One stretch of the conversation. `time` is the wall clock when it was typed. */
export type InterviewEntryInput = {
  readonly kind: 'question' | 'answer' | 'text';
  readonly time: TimeOfDay | null;
  readonly text: string;
};

/** What the interview note (接谈笔录) records: 条例 art. 19(1) and the practice of signed records. */
export type InterviewNoteInput = {
  readonly organ: string;
  readonly number: string | null;
  readonly date: LocalDate;
  readonly startedAt: TimeOfDay;
  readonly endedAt: TimeOfDay | null;
  readonly place: string;
  readonly receiver: string;
  readonly recorder: string;
  readonly visitors: readonly {
    readonly name: string;
    readonly anonymous: boolean;
    readonly sex: string;
    readonly identityNumber: string;
    readonly phone: string;
    readonly address: string;
  }[];
  readonly entries: readonly InterviewEntryInput[];
  readonly papersHandedOver: string;
  /** How the visitor confirmed, in words; null while unconfirmed: the line to be written by hand is printed instead. */
  readonly confirmation: string | null;
  readonly addenda: readonly { readonly date: LocalDate; readonly by: string; readonly text: string }[];
};

/** Printed at the head of every note, so that the visitor reads what he or she answers for (条例 art. 19(2)). */
const TRUTH_DUTY =
  '告知事项：信访人提出信访事项，应当客观真实，对其所提供材料内容的真实性负责，不得捏造、歪曲事实，不得诬告、陷害他人。';
/** The line the visitor writes or has read out to him. */
const READ_BACK = '以上笔录我已看过（或已向我宣读），与我说的一致。';
/** Nothing can be written in after signing: the rest of the page and empty places of the head are struck out. */
const REST_IS_BLANK = '（以下空白）';
const STRUCK_OUT = '／';

function visitorLine(visitor: InterviewNoteInput['visitors'][number]): string {
  const name = cleanLine(visitor.name);
  const parts = [
    visitor.anonymous && name === '' ? '匿名' : name,
    cleanLine(visitor.sex),
    visitor.identityNumber === '' ? '' : `证件号码${cleanLine(visitor.identityNumber)}`,
    visitor.phone === '' ? '' : `电话${cleanLine(visitor.phone)}`,
    visitor.address === '' ? '' : `住址${cleanLine(visitor.address)}`,
  ];
  return parts.filter((part) => part !== '').join('，');
}

function entryOf(entry: InterviewEntryInput): NoteEntry {
  const base = { kind: entry.kind, text: paragraphsOf(entry.text) } as const;
  return entry.time === null ? base : { ...base, time: entry.time };
}

/**
 * The interview note as it is printed and signed: who, when, where; truth duty; questions and answers; papers handed
 * over; the "read, as I said" line; signatures on every page; later additions each with date and writer. Pure.
 */
export function interviewNote(input: InterviewNoteInput): NoteSheet {
  const until = input.endedAt === null ? '' : `至${input.endedAt}`;
  const papers = paragraphsOf(input.papersHandedOver);
  const number = input.number === null ? '' : cleanLine(input.number);
  return {
    kind: 'note',
    name: '接谈笔录',
    title: '接谈笔录',
    head: [
      { label: '机关', value: cleanLine(input.organ) },
      ...(number === '' ? [] : [{ label: '编号', value: number }]),
      { label: '时间', value: `${formatDate(input.date)} ${input.startedAt}${until}` },
      { label: '地点', value: cleanLine(input.place) },
      { label: '接谈人', value: cleanLine(input.receiver) },
      { label: '记录人', value: cleanLine(input.recorder) },
      ...input.visitors.map((visitor, index) => ({
        label: input.visitors.length === 1 ? '来访人' : `来访人${index + 1}`,
        value: visitorLine(visitor),
      })),
    ].map(({ label, value }) => ({ label, value: value === '' ? STRUCK_OUT : value })),
    entries: [
      { kind: 'text', text: [TRUTH_DUTY] },
      ...input.entries.map(entryOf).filter((entry) => entry.text.length > 0),
    ],
    closing: [
      papers.length === 0
        ? '来访人未当场递交材料。'
        : `来访人当场递交材料：${papers.map(withoutFinalStop).join('；')}。`,
      ...(input.confirmation === null ? [READ_BACK] : [READ_BACK, cleanLine(input.confirmation)]),
    ],
    addenda: input.addenda.map((addendum) => ({
      heading: `补充记录（${formatDate(addendum.date)}，${cleanLine(addendum.by)}）`,
      text: paragraphsOf(addendum.text),
    })),
    end: REST_IS_BLANK,
    pageSignatures: ['来访人（签名、捺印）', '接谈人（签名）', '记录人（签名）'],
  };
}
