import { formatDate, type LocalDate, type TimeOfDay } from '../law/dates';
import type { OfficeWording } from '../law/wording';
import type { NoteEntry, NoteSheet } from './model';
import { cleanLine, paragraphsOf, withoutFinalStop } from './text';
import { say, sentence, titleWording, type Wording } from './wording';

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
  /** The texts it was sealed with; those left out are the shipped ones. */
  readonly wording?: readonly OfficeWording[];
};

const title = titleWording('interview-note', '接谈笔录', '接谈笔录');
/** Printed at the head of every note, so that the visitor reads what he or she answers for (条例 art. 19(2)). */
const truthDuty = sentence(
  'interview-note:truth',
  '接谈笔录：告知事项',
  '告知事项：信访人提出信访事项，应当客观真实，对其所提供材料内容的真实性负责，不得捏造、歪曲事实，不得诬告、陷害他人。',
  {},
);
const papersTaken = sentence(
  'interview-note:papers',
  '接谈笔录：递交材料',
  '来访人当场递交材料：{材料}。',
  { 材料: '递交的材料' },
  ['材料'],
);
const noPapers = sentence('interview-note:no-papers', '接谈笔录：没有递交材料', '来访人未当场递交材料。', {});
/** The line the visitor writes or has read out to him. */
const readBack = sentence(
  'interview-note:read-back',
  '接谈笔录：核对',
  '以上笔录我已看过（或已向我宣读），与我说的一致；有改动的地方，我已捺印确认。',
  {},
);
export const noteWordings: readonly Wording[] = [title, truthDuty, papersTaken, noPapers, readBack];

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
  const made = { law: { wording: input.wording ?? [] } };
  const confirmed = say(made, readBack, {});
  return {
    kind: 'note',
    name: '接谈笔录',
    title: say(made, title, {}),
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
      { kind: 'text', text: [say(made, truthDuty, {})] },
      ...input.entries.map(entryOf).filter((entry) => entry.text.length > 0),
    ],
    closing: [
      papers.length === 0
        ? say(made, noPapers, {})
        : say(made, papersTaken, { 材料: papers.map(withoutFinalStop).join('；') }),
      ...(input.confirmation === null ? [confirmed] : [confirmed, cleanLine(input.confirmation)]),
    ],
    addenda: input.addenda.map((addendum) => ({
      heading: `补充记录（${formatDate(addendum.date)}，${cleanLine(addendum.by)}）`,
      text: paragraphsOf(addendum.text),
    })),
    end: REST_IS_BLANK,
    pageSignatures: ['来访人（签名、捺印）', '接谈人（签名）', '记录人（签名）'],
  };
}
