import { ownOrganAccused } from '#shared/case/accused';
import type { Duty } from '#shared/case/duties';
import { dutiesOf } from '#shared/case/duties';
import { subjectsOf } from '#shared/case/duty-subjects';
import { type NoticeKind, noticeKinds } from '#shared/case/facets/route';
import { alreadyGiven } from '#shared/case/notice-checks';
import type { OfficeProfile } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import { formatDate } from '#shared/law/dates';
import type { Choice } from '../../ui/choice-match';

/** How units end; a line without a comma is a unit when it ends so, else a person. */
const UNIT =
  /(局|委|委员会|办|办公室|处|科|院|所|队|厅|部|中心|公司|政府|站|校|会|街道|社区|村|厂|集团|法院|学校|医院)$/u;

/** One accused a line, `姓名，单位`; of a line with one word its ending says which it is. */
export const readAccused = (text: string): readonly { readonly name: string; readonly unit: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [first = '', ...rest] = line.split(/[,，]/).map((part) => part.trim());
      if (rest.length > 0) return { name: first, unit: rest.join('') };
      return UNIT.test(first) ? { name: '', unit: first } : { name: first, unit: '' };
    });

/** The hint of `ownOrganAccused` while the accused are being typed, before anything is recorded; empty when there is none. */
export const ownOrganTyped = (typed: string, state: CaseState, profile: OfficeProfile): string =>
  ownOrganAccused(
    { successions: state.successions, accusation: { accused: readAccused(typed), recordedOn: state.openedOn } },
    profile,
  ) ?? '';

export const writeAccused = (accused: readonly { readonly name: string; readonly unit: string }[]): string =>
  accused.map(({ name, unit }) => (name === '' ? unit : `${name}，${unit}`)).join('\n');

/** Officers by their ids, one a line, in that order. */
export const readOfficers = (
  text: string,
  officers: readonly { readonly id: string; readonly name: string }[],
): readonly { readonly id: string; readonly name: string }[] =>
  text.split('\n').flatMap((chosen) => {
    const found = officers.find(({ id }) => id === chosen);
    return found === undefined ? [] : [{ id: found.id, name: found.name }];
  });

const keyOf = (kind: NoticeKind, about: string | null): string => `${kind}|${about ?? ''}`;

export const readNoticeKey = (key: string): { readonly kind: string; readonly about: string | null } => {
  const [kind = '', about = ''] = key.split('|');
  return { kind, about: about === '' ? null : about };
};

const dutyChoice = (duty: Duty, kind: NoticeKind): Choice => ({
  value: keyOf(kind, duty.about),
  label: `${noticeKinds[kind]}：${duty.what}`,
  hint: `${duty.article}，${formatDate(duty.since)}起`,
});

/** Notices still owed, those of a breach too; what came directly may be answered by telling where to go. */
export const owedChoices = (state: CaseState): readonly Choice[] =>
  dutiesOf(state)
    .filter(({ status }) => status === 'owed' || status === 'breached')
    .flatMap((duty) => [
      dutyChoice(duty, duty.notice),
      ...(duty.notice === 'received' && duty.about === null ? [dutyChoice(duty, 'elsewhere')] : []),
    ]);

/** What may be told besides, as good practice: where a 信访部门 sent it, a suggestion that was not adopted. */
export const otherChoices = (state: CaseState): readonly Choice[] =>
  subjectsOf(state)
    .filter((subject) => !subject.owed && subject.kind !== 'received' && !alreadyGiven(state, subject))
    .map(({ kind, about, what }) => ({
      value: keyOf(kind, about),
      label: `${noticeKinds[kind]}：${what}`,
      hint: '可以告知',
    }));

/** The organ whose notice it is, when the record says so. */
export const organOfNotice = (state: CaseState, key: string): string | null => {
  const { kind, about } = readNoticeKey(key);
  return (
    subjectsOf(state).find((subject) => subject.kinds.some((each) => each === kind) && subject.about === about)?.organ
      ?.id ?? null
  );
};
