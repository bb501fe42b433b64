import type { LocalDate } from '../../law/dates';
import { checkIdentity } from '../../people/identity-number';
import type { Refusal } from '../command';
import { article, officeRules, refusal } from '../rules';
import type { Person, Visit } from '../values';

type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/**
 * A petitioner as recorded: the number tidied, sex and birth date read from it when not given. A number whose check
 * fails is kept only as typed and marked unverified; a visitor without papers is registered all the same.
 */
function checkPerson(person: Person, path: string, today: LocalDate): Checked<Person> {
  if (person.name === '' && !person.anonymous) {
    const message = '请填写姓名（名称）；信访人不愿留姓名的，勾选“匿名”（匿名的可以不作书面告知，《条例》第二十三条）';
    return { ok: false, refusal: refusal(article('第十九条'), message, `${path}.name`) };
  }
  const { identityNumber, ...others } = person;
  if (identityNumber === undefined || identityNumber === '') return { ok: true, value: others };
  const check = checkIdentity(person.identityKind, identityNumber, today);
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
  if (visit.receivedOn !== occurredOn) {
    return wrong(officeRules.order, '来访日期与登记事项的发生日期不一致，期限从来访之日起算', 'visit.receivedOn');
  }
  if (visit.headcount < visit.petitioners.length) {
    const message = `来访人数（${visit.headcount} 人）少于登记的信访人（${visit.petitioners.length} 人）`;
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
