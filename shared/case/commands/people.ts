import type { LocalDate } from '../../law/dates';
import { checkIdentity } from '../../people/identity-number';
import type { Refusal } from '../command';
import { formWords } from '../petition-forms';
import { article, officeRules, refusal } from '../rules';
import { type IdentityKind, MAX_REPRESENTATIVES, type Person, type Visit, visitSchema } from '../values';

/**
 * A visit as it comes in. Only those who come in person elect representatives (条例 art. 20(3)); a letter, net petition or
 * fax may name as many signers as fit on the record. What is recorded already is read without this.
 */
export const incomingVisitSchema = visitSchema.refine(
  ({ form, petitioners }) => form !== '来访' || petitioners.length <= MAX_REPRESENTATIVES,
  {
    path: ['petitioners'],
    message: `多人来访反映共同事项应当推选代表，代表不得超过 ${MAX_REPRESENTATIVES} 人（《条例》第二十条）；其余的人计入来访人数`,
  },
);

type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Papers only natural persons have; a unit shows its credit code (GB 32100). */
const PERSONAL_PAPERS: readonly (IdentityKind | undefined)[] = [
  '居民身份证',
  '港澳台居民居住证',
  '外国人永久居留证',
  '护照',
  '军官证',
];

/**
 * A petitioner as recorded: the number tidied, sex and birth date read from it when not given. A number whose check
 * fails is kept only as typed and marked unverified; a visitor without papers is registered all the same. A unit's
 * number is its credit code (统一社会信用代码) unless another paper is named.
 */
function checkPerson(person: Person, path: string, today: LocalDate): Checked<Person> {
  if (person.name === '' && !person.anonymous) {
    const what = person.kind === '单位' ? '请填写单位名称' : '请填写姓名（名称）';
    const message = `${what}；信访人不愿留姓名的，勾选“匿名”（匿名的可以不作书面告知，《条例》第二十三条）`;
    return { ok: false, refusal: refusal(article('第十九条'), message, `${path}.name`) };
  }
  const { identityNumber, ...others } = person;
  if (identityNumber === undefined || identityNumber === '') return { ok: true, value: others };
  if (person.kind === '单位' && PERSONAL_PAPERS.includes(person.identityKind)) {
    const message = '单位没有个人证件；证件类型请选“统一社会信用代码”或者“其他”';
    return { ok: false, refusal: refusal(officeRules.input, message, `${path}.identityKind`) };
  }
  const kind = person.identityKind ?? (person.kind === '单位' ? '统一社会信用代码' : undefined);
  const check = checkIdentity(kind, identityNumber, today);
  if (!check.ok) {
    if (person.identityUnverified === true) return { ok: true, value: person };
    const message = `${check.problem ?? '证件号码不对'}；确实无法核对的，可以标为“未核实”保存`;
    return { ok: false, refusal: refusal(officeRules.input, message, `${path}.identityNumber`) };
  }
  return {
    ok: true,
    value: {
      ...(check.sex === undefined ? {} : { sex: check.sex }),
      ...(check.birthDate === undefined ? {} : { birthDate: check.birthDate }),
      ...others,
      identityNumber: check.normalized,
    },
  };
}

/** A visit as recorded, or what is wrong with it. `occurredOn` is the day limits start from, so it is the day of receipt. */
export function checkVisit(visit: Visit, occurredOn: LocalDate, today: LocalDate): Checked<Visit> {
  const wrong = (rule: string, message: string, field: string) =>
    ({ ok: false, refusal: refusal(rule, message, field) }) as const;
  const words = formWords[visit.form];
  if (visit.receivedOn !== occurredOn) {
    const message = `${words.day}与登记事项的发生日期不一致，期限从${words.since}起算`;
    return wrong(officeRules.order, message, 'visit.receivedOn');
  }
  if (visit.headcount < visit.petitioners.length) {
    const message = `${words.count}（${visit.headcount} 人）少于登记的信访人（${visit.petitioners.length} 人）`;
    return wrong(officeRules.input, message, 'visit.headcount');
  }
  if (new Set(visit.petitioners.map((person) => person.id)).size < visit.petitioners.length) {
    return wrong(officeRules.input, '同一名信访人登记了两次', 'visit.petitioners');
  }
  const people: Person[] = [];
  for (const [index, person] of visit.petitioners.entries()) {
    const checked = checkPerson(person, `visit.petitioners.${index}`, today);
    if (!checked.ok) return checked;
    people.push(checked.value);
  }
  return { ok: true, value: { ...visit, petitioners: people } };
}
