import { identityKey } from '../people/identity-number';
import { phoneKey } from '../people/phone';
import { matches } from '../people/same-person';
import type { Person, PetitionForm } from './values';

/** Name as shown; an anonymous visitor without a name is 匿名. */
export const personName = (person: Person): string =>
  person.name !== '' ? person.name : person.anonymous ? '匿名' : '未填写姓名';

/** 张三、李四等12人: names on record, and the number of persons when there were more. */
export function petitionerNames(people: readonly Person[], headcount: number): string {
  const names = people.map(personName).join('、');
  return headcount > people.length && people.length > 0 ? `${names}等${headcount}人` : names;
}

const isSame = (known: Person, person: Person): boolean => {
  if (known.id === person.id) return true;
  const agreed = matches(known, person);
  if (agreed.includes('证件号码')) return true;
  const [left, right] = [identityKey(known.identityNumber ?? ''), identityKey(person.identityNumber ?? '')];
  if (!agreed.includes('姓名') || (left !== '' && right !== '')) return false;
  // Namesakes: another telephone or another village, and nothing beside the name that agrees, makes another person.
  const differs = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;
  const address = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/\s/g, '');
  const sameAddress = address(known.address) !== '' && address(known.address) === address(person.address);
  if (agreed.includes('电话') || sameAddress) return true;
  return (
    !differs(phoneKey(known.phone ?? ''), phoneKey(person.phone ?? '')) &&
    !differs(address(known.address), address(person.address))
  );
};

/** Known details with this visit's over them; someone known by name stays so when he gives none this time. */
function brought(known: Person, person: Person): Person {
  const merged = { ...known, ...person, id: known.id };
  return person.name === '' ? { ...merged, name: known.name, anonymous: known.anonymous } : merged;
}

/**
 * People of a matter after a further visit: newcomers are added, details of known ones are brought up to date. Within
 * one matter the same name without contradicting papers, telephone or address is the same person; each visit keeps what was said on its day.
 */
export function joinPetitioners(known: readonly Person[], visiting: readonly Person[]): readonly Person[] {
  const people = [...known];
  for (const person of visiting) {
    const index = people.findIndex((other) => isSame(other, person));
    const found = people[index];
    if (found === undefined) people.push(person);
    else people[index] = brought(found, person);
  }
  return people;
}

/** Visitors from whom on a visit is a group's (集体访): counting practice of the petition offices, no rule of the 条例. */
export const GROUP_SIZE = 5;

/** Five visitors or more are a group visit (集体访); below it is an individual one (个访). */
export const visitScale = (headcount: number): '个访' | '集体访' => (headcount >= GROUP_SIZE ? '集体访' : '个访');

/**
 * The mark of one entry by its form. Letters, net petitions, calls and faxes are 联名 from as many signers on as make a
 * group visit: the working rules know the mark without a number of its own. Below it they have none (null).
 */
export function scaleMark(form: PetitionForm, headcount: number): '个访' | '集体访' | '联名' | null {
  if (form === '来访') return visitScale(headcount);
  return headcount >= GROUP_SIZE ? '联名' : null;
}
