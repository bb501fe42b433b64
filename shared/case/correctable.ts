import { isLockedMember, onlyItsDay, uncorrectable } from './correction';
import type { CaseEvent } from './event';
import { amended } from './events/entry-corrected';
import { findEvent } from './events/index';
import type { CaseState } from './state';

/** One member of an entry that an officer may put right, in words. */
export interface CorrectableField {
  /** Way to the member, e.g. `matter.title` or `visit.petitioners.0.name`. */
  readonly path: string;
  readonly label: string;
  readonly value: string | number;
}

/** What members of entries are called. What is not in this list is put right by the day, or by the step itself. */
const labels: Readonly<Record<string, string>> = {
  title: '事项标题',
  demands: '信访请求',
  facts: '事实和理由',
  history: '此前反映情况',
  papersHandedOver: '递交的材料',
  name: '姓名（名称）',
  phone: '电话',
  address: '住址',
  identityNumber: '证件号码',
  occupation: '职业',
  headcount: '人数',
  place: '地点',
  said: '反映的内容',
  purpose: '信访目的',
  receiver: '收件人',
  servedBy: '送达人',
  way: '方式',
  remark: '说明',
  reason: '理由',
  reasons: '理由',
  documentNumber: '文号',
  summary: '办理结果',
  toOrgan: '去向机关',
  feedbackBy: '反馈期限',
  servedOn: '送达日期',
  text: '内容',
  findings: '查明的情况',
  gist: '要点',
  answer: '答复内容',
  guidedTo: '引导去向',
  volume: '案卷号',
  pages: '页数',
  retention: '保管期限',
  grade: '评价',
  organ: '机关',
  redoBy: '限期重新作出',
  agreement: '协议书文号',
};

/** Entries of a case that can be corrected, newest first, as they stand now. */
export const correctableEntries = (state: CaseState): readonly CaseEvent[] =>
  amended(state.history)
    .filter((event) => uncorrectable(event) === null)
    .reverse();

const title = (event: CaseEvent): string => findEvent(event.name, event.version)?.title ?? event.name;
export const entryTitle = (event: CaseEvent): string => `第 ${event.caseVersion} 条 ${title(event)}`;

/** Members of an entry that a correction takes and that have a name in the officer's words, in the order of the entry. */
export const correctableFields = (event: CaseEvent): readonly CorrectableField[] =>
  onlyItsDay(event) ? [] : walk(event.payload, '', '');

function walk(value: unknown, path: string, owner: string): readonly CorrectableField[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]): readonly CorrectableField[] => {
    if (isLockedMember(key, member)) return [];
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof member === 'object') return walk(member, here, key);
    const word = key === 'name' && owner === 'place' ? '问题属地' : labels[key];
    return word !== undefined && (typeof member === 'string' || typeof member === 'number')
      ? [{ path: here, label: word, value: member }]
      : [];
  });
}

/** The change a new value at `path` is, as `correct-entry` takes it: the whole top member with this one thing changed. */
export function changeAt(event: CaseEvent, path: string, typed: string): Readonly<Record<string, unknown>> | null {
  const field = correctableFields(event).find((each) => each.path === path);
  const [top = '', ...rest] = path.split('.');
  if (field === undefined || typeof event.payload !== 'object' || event.payload === null) return null;
  const value = typeof field.value === 'number' ? Number(typed) : typed;
  return { [top]: replaced(Object.entries(event.payload).find(([key]) => key === top)?.[1], rest, value) };
}

function replaced(old: unknown, [key, ...rest]: readonly string[], value: string | number): unknown {
  if (key === undefined) return value;
  if (Array.isArray(old)) {
    return old.map((each: unknown, index) => (String(index) === key ? replaced(each, rest, value) : each));
  }
  if (typeof old !== 'object' || old === null) return old;
  return Object.fromEntries(
    Object.entries(old).map(([name, each]) => [name, name === key ? replaced(each, rest, value) : each]),
  );
}
