import type { CallError } from '#shared/ipc/errors';
import type { NumberEntry, ServedEntry, ToIssueEntry, ToServeEntry } from '#shared/ipc/paper-register-views';

/** 受理告知书（2026-000012 反映小区供暖问题): how a paper without a number yet is named. */
export const wordsOfIssue = ({ name, registration, title }: ToIssueEntry): string =>
  `${name}（${[registration, title].filter((part) => part !== '').join(' ')}）`;

/** 处理意见书 临信访函〔2026〕3号; a paper without a number by its case. */
export const wordsOfPaper = ({
  name,
  number,
  registration,
}: Pick<ToServeEntry | ServedEntry, 'name' | 'number' | 'registration'>): string =>
  number === '' ? `${name}（${registration}）` : `${name} ${number}`;

/** How long a paper lies there: 今天印发, 已印发 12 天. */
export const daysWords = (days: number): string => (days === 0 ? '今天印发' : `已印发 ${days} 天`);

/** A paper should be with its receiver in some days; from here on the list says it louder. */
export const LONG_UNSERVED_DAYS = 10;

/** Whom it goes to and by which way it can be reached. */
export function reachWords({ to, address, phone, tried }: ToServeEntry): string {
  const parts = [to === '' ? '收件人未写明' : `送：${to}`, address, phone, tried === '' ? '' : `此前：${tried}`];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Why a paper was left out; a legal ground is named when it is not in the words already. */
export const reasonOf = ({ message, rule }: CallError): string =>
  rule?.includes('《') && !message.includes(rule) ? `${message}（依据：${rule}）` : message;

/** Key of a paper in a list. */
export const keyOf = (entry: { readonly caseId: string; readonly paperId: string }): string =>
  `${entry.caseId} ${entry.paperId}`;
export const numberKey = (entry: NumberEntry): string =>
  entry.shown === 'paper' ? keyOf(entry) : `number ${entry.serial}`;

/** 签收人 beside the receiver when it was somebody else. */
export const receivedWords = ({ receiver, receiverIs, way }: ServedEntry): string =>
  `${way}，${receiver}${receiverIs === '' || receiverIs === '本人' ? '' : `（${receiverIs}签收）`}`;

const part = (text: string | undefined): string => (text ?? '').toLowerCase();

/** Whether an entry has all words of the filter somewhere. */
export function matchesFilter(
  entry: Partial<Pick<ToServeEntry, 'name' | 'number' | 'registration' | 'title' | 'to'>>,
  filter: string,
): boolean {
  const text = [entry.name, entry.number, entry.registration, entry.title, entry.to].map(part).join(' ');
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Begin and end of the month of a day: the period the service register opens with. */
export const monthOf = (today: string): { readonly from: string; readonly to: string } => ({
  from: `${today.slice(0, 8)}01`,
  to: today,
});
