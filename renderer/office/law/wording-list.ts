import type { Instant } from '#shared/law/dates';
import type { OfficeWording } from '#shared/law/wording';
import { officeTextOf } from '#shared/law/wording';
import { caseForms } from '#shared/papers/case-forms';
import { paperTable } from '#shared/papers/catalogue';
import { phraseTable } from '#shared/papers/phrases';
import { replyWordings } from '#shared/papers/reply-wording';
import type { Wording } from '#shared/papers/wording';
import type { LawChangeRecord } from './own-law';

/** A paper with the texts an office may word its own way, or the shared sentences. */
export interface WordingGroup {
  readonly key: string;
  readonly name: string;
  readonly wordings: readonly Wording[];
}

export const wordingGroups: readonly WordingGroup[] = [
  ...caseForms,
  { key: 'reply-letter', name: '信访处理意见书', wordings: replyWordings },
  ...paperTable
    .map(({ key, name, wordings }) => ({ key, name, wordings: wordings ?? [] }))
    .filter(({ wordings }) => wordings.length > 0),
  { key: 'phrases', name: '常用语（几种文书共用）', wordings: phraseTable },
];

/** 正文, 标题, or what comes after the paper's name: 办理期限（一般程序）. */
export const shortName = ({ kind, name }: Wording): string =>
  kind === 'body'
    ? '正文'
    : kind === 'title'
      ? '标题'
      : name.slice(name.startsWith('收件经过') ? 0 : name.indexOf('：') + 1);

/** The groups with the texts whose name or words contain what was typed. */
export function foundGroups(
  groups: readonly WordingGroup[],
  typed: string,
  own: readonly OfficeWording[],
  onlyChanged: boolean,
): readonly WordingGroup[] {
  const wanted = typed.trim();
  const fits = ({ key, name, template }: Wording): boolean => {
    const text = officeTextOf(own, key);
    if (onlyChanged && text === null) return false;
    return wanted === '' || name.includes(wanted) || (text ?? template).includes(wanted);
  };
  return groups
    .map((group) => ({ ...group, wordings: group.wordings.filter(fits) }))
    .filter(({ wordings }) => wordings.length > 0);
}

/** One version of a text: the shipped one (no date) or one the office made. */
export interface WordingVersion {
  readonly text: string;
  readonly before: string;
  readonly at: Instant;
  readonly by: string;
  readonly restored: boolean;
  readonly undone: boolean;
}

/** Every change of a text, newest first, each with the text before it. A change taken back changed nothing after it. */
export function versionsOf(wording: Wording, changes: readonly LawChangeRecord[]): readonly WordingVersion[] {
  const versions: WordingVersion[] = [];
  let before = wording.template;
  for (const { at, by, change, undone } of changes) {
    if (change.kind !== 'wording' && change.kind !== 'wording-restored') continue;
    if (change.key !== wording.key) continue;
    const text = change.kind === 'wording' ? change.text : wording.template;
    versions.push({ text, before, at, by, restored: change.kind === 'wording-restored', undone });
    if (!undone) before = text;
  }
  return versions.reverse();
}

/** The text with a place put in where the cursor is, and where the cursor goes. */
export function withPlace(
  text: string,
  start: number,
  end: number,
  place: string,
): { readonly text: string; readonly cursor: number } {
  const put = `{${place}}`;
  return { text: `${text.slice(0, start)}${put}${text.slice(end)}`, cursor: start + put.length };
}
