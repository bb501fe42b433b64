import { accusedIn, accusedUnknown, isAccusation } from '../case/accused';
import type { Refusal } from '../case/command';
import { registrationNumber } from '../case/numbers';
import type { OfficeProfile } from '../case/office';
import { article, officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate, isLocalDate, type LocalDate } from '../law/dates';
import { type LimitKey, ruleInForce } from '../law/limits';
import type { PaperCheck, PaperFacts } from './define';
import type { LetterBlock } from './model';
import { addresseeOf, gistOf, missing } from './notice-parts';
import { cleanLine, paragraphsOf } from './text';

/** Parts that the papers between organs (转送、交办、督办、建议、报告) share. Pure. */

/** What the officer wrote in a field, without outer blanks; empty when nothing. */
export const written = (facts: PaperFacts, key: string): string => (facts.values[key] ?? '').trim();

/** Entries of a field with one entry a line. */
export const listed = (facts: PaperFacts, key: string): readonly string[] => paragraphsOf(facts.values[key] ?? '');

/** A line the officer wrote, or the place to be filled. */
export const lineOr = (facts: PaperFacts, key: string, what: string): string => {
  const line = cleanLine(written(facts, key));
  return line === '' ? missing(what) : line;
};

/** A date in words, or the place to be filled. */
export const dateOr = (date: string | null, what: string): string =>
  date !== null && isLocalDate(date) ? formatDate(date) : missing(what);

/** Registration number (登记编号) of the matter; empty before registration. */
export const registrationOf = ({ registration }: CaseState): string =>
  registration === null ? '' : registrationNumber(registration);

/** Day the paper counts from: its own once issued, else today. */
export const paperDay = (facts: Pick<PaperFacts, 'issuedOn' | 'today'>): LocalDate => facts.issuedOn ?? facts.today;

/** 15日, 5个工作日: a limit of the table as it stood on that day. */
export function span(facts: Pick<PaperFacts, 'law'>, key: LimitKey, on: LocalDate): string {
  const rule = ruleInForce(key, on, facts.law.divisionCode, facts.law.limits);
  if (rule === null || rule.length === null) return missing('期限');
  return `${rule.length}${rule.unit === 'working-day' ? '个工作日' : '日'}`;
}

/**
 * True when a paper by which a matter is sent to `to` must not say who spoke of what: in an accusation (检举控告), while it
 * is open where it goes or who is accused, and where `to` is the accused (条例 art. 30(3)). Papers that send nothing to be
 * handled (督办、催办、建议、争议) ask `isAccusation` instead: they name nobody to any organ.
 */
export const withholdsFrom = (state: CaseState, to: string): boolean =>
  isAccusation(state) && (to === '' || state.accusation === null || accusedIn(state, to) !== null);

/** 李秀英反映楼道漏水的信访事项（登记编号2026-000001）, or the number alone where nobody may learn who spoke of what. */
export function matterOf(state: CaseState, named: boolean): string {
  const number = registrationOf(state);
  if (!named) return `登记编号为${number === '' ? missing('登记编号') : number}的信访事项`;
  return `${addresseeOf(state)}反映${gistOf(state)}的信访事项${number === '' ? '' : `（登记编号：${number}）`}`;
}

/** Names with address and telephone of those on record, for the organ that has to find and answer them. */
export function petitionerLine(state: CaseState): string {
  const people = state.petitioners.map((person) => {
    const details = [
      cleanLine(person.address ?? '') === '' ? '' : `住址：${cleanLine(person.address ?? '')}`,
      cleanLine(person.phone ?? '') === '' ? '' : `联系电话：${cleanLine(person.phone ?? '')}`,
    ].filter((part) => part !== '');
    const name = cleanLine(person.name) === '' ? '匿名' : cleanLine(person.name);
    return details.length === 0 ? name : `${name}（${details.join('，')}）`;
  });
  return people.length === 0 ? '匿名' : people.join('；');
}

/** The officer's words of the demands, ready as first words of a field. */
export const demandsOf = (state: CaseState): string => paragraphsOf(state.matter.demands).join('\n');

/** Why no paper about the matter can be made here at all: a 涉密 matter has no text on this machine. */
export const secretRefusal = (state: CaseState): Refusal | null =>
  state.secret === null
    ? null
    : refusal(officeRules.secrecy, '涉密事项的文书按保密规定在涉密设备上制作，本机只登记存放位置');

/** True when the office acts for the organ of this name. */
export const actsFor = (office: OfficeProfile, name: string): boolean =>
  office.organs.some((organ) => organ.name === name);

export const must = (id: string, ok: boolean, message: string, field: string, source: string): PaperCheck => ({
  id,
  ok,
  level: 'must',
  message,
  field,
  source,
});
export const should = (id: string, ok: boolean, message: string, field: string, source: string): PaperCheck => ({
  ...must(id, ok, message, field, source),
  level: 'should',
});

/** Must go out in the name of the organ whose step it is. */
export const senderCheck = (facts: PaperFacts, owner: string | null): PaperCheck =>
  must(
    'sender',
    owner === null || owner === facts.organ.name,
    owner === null || owner === facts.organ.name
      ? '以经办该步骤的机关名义制发'
      : `应以${owner}的名义制发，现在选的是${facts.organ.name}`,
    'organ',
    officeRules.duties,
  );

/** Identifying words of the petitioners that stand in what the officer wrote. */
function personalIn(facts: PaperFacts, also: string): readonly string[] {
  const text = [...Object.values(facts.values), also].join('\n');
  const known = [
    ...facts.state.petitioners.flatMap(({ name, phone, address, identityNumber }) => [
      name,
      phone ?? '',
      address ?? '',
      identityNumber ?? '',
    ]),
    ...facts.state.proxies.flatMap(({ name, phone, identityNumber }) => [name, phone, identityNumber]),
  ].map(cleanLine);
  return [...new Set(known.filter((each) => each.length >= 2 && text.includes(each)))];
}

/** Plain text of a letter's body, for checks over the finished wording. */
export const wordsOf = (blocks: readonly LetterBlock[]): string => blocks.map(({ text }) => text).join('\n');

/**
 * Nothing of an accusation reaches who is accused (条例 art. 30(3)): no receiver is, contains or belongs to them, and while
 * they are not on record any receiver might be, so that nothing goes out. Only what cannot wait (紧急报告) may: `unknown`
 * then warns. Where `names` are withheld, no name, telephone, address or identity number of the petitioner stands in the officer's words.
 */
export function accusationChecks(
  facts: PaperFacts,
  receivers: readonly { readonly name: string; readonly field: string }[],
  names: 'given' | 'withheld',
  unknown: PaperCheck['level'] = 'must',
): readonly PaperCheck[] {
  if (!isAccusation(facts.state)) return [];
  const source = article('第三十条第三款');
  const hits = receivers.flatMap(({ name, field }) => {
    const hit = accusedIn(facts.state, name);
    return hit === null ? [] : [{ name, field, hit }];
  });
  const [first] = hits;
  const lacking = receivers.some(({ name }) => name !== '') ? accusedUnknown(facts.state) : null;
  const known: readonly PaperCheck[] =
    lacking === null ? [] : [{ ...must('accused-unknown', false, lacking.message, '', source), level: unknown }];
  const towards = must(
    'accused-receiver',
    first === undefined,
    first === undefined
      ? '主送、抄送单位与被检举控告的人员、单位无关'
      : `“${first.name}”与被检举控告的“${first.hit}”有关，不得把材料和情况转给它`,
    first?.field ?? '',
    source,
  );
  if (names === 'given') return [...known, towards];
  const found = personalIn(facts, '');
  return [
    ...known,
    towards,
    must(
      'accuser-details',
      found.length === 0,
      found.length === 0 ? '没有写出检举控告人的身份信息' : `写有检举控告人的身份信息（${found.join('、')}），请删去`,
      '',
      source,
    ),
  ];
}

/** A date field lies after the day the paper goes out. */
export function laterThanPaper(facts: PaperFacts, key: string, what: string, source: string): PaperCheck {
  const date = written(facts, key);
  const day = paperDay(facts);
  const ok = isLocalDate(date) && date > day;
  return must(
    `${key}-later`,
    ok,
    ok ? `${what}晚于发文日期` : isLocalDate(date) ? `${what}应当晚于发文日期（${formatDate(day)}）` : `请填写${what}`,
    key,
    source,
  );
}

/** A text part that is there. */
export const filled = (facts: PaperFacts, key: string, what: string, source: string): PaperCheck =>
  must(key, written(facts, key) !== '', written(facts, key) === '' ? `请填写${what}` : `已写${what}`, key, source);

/** The organ's telephone stands in the paper. */
export const phoneCheck = (facts: PaperFacts): PaperCheck =>
  should(
    'phone',
    cleanLine(facts.organ.phone) !== '',
    cleanLine(facts.organ.phone) === ''
      ? `${facts.organ.name}没有设置联系电话，文书上只有联系人`
      : '有联系人和联系电话',
    'contact',
    officeRules.input,
  );
