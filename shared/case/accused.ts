import type { Refusal } from './command';
import type { Accusation } from './facets/route';
import { heirsOf } from './heirs';
import type { OfficeProfile } from './office';
import { organKey } from './organ-key';
import { article, refusal } from './rules';
import type { CaseState } from './state';

/** The government or party committee of a place is the place itself when only the place is named. */
const ofThePlace = /^(政府|委|党委|委员会|党政办|政府办公室|委办公室)$/;
const isPlace = (name: string): boolean => /[省市县区州盟旗]$/.test(name);

/** 派驻纪检监察组 is stationed in a unit, not part of it: it is where an accusation of that unit lawfully goes. */
function stationedThere(target: string, unit: string): boolean {
  const place = /驻(.+?)(?:纪检|监察)/.exec(target)?.[1];
  return place !== undefined && !/纪检|监察/.test(unit) && (place.includes(unit) || unit.includes(place));
}

function sameUnit(target: string, unit: string): boolean {
  if (target === unit) return true;
  const [inner, outer] = target.length < unit.length ? [target, unit] : [unit, target];
  if (inner.length < 3 || !outer.includes(inner)) return false;
  if (isPlace(inner)) return outer.startsWith(inner) && ofThePlace.test(outer.slice(inner.length));
  return !stationedThere(target, unit);
}

/**
 * The accused person or unit that `target` is, contains or belongs to; null when it is none of them. Names are compared in
 * one form, and one contained in the other counts (X局 and Y市X局), because an accusation that reaches the accused cannot
 * be taken back (条例 art. 30(3)). A false alarm is cleared by writing the accused unit's full name.
 */
export function accusedHit(target: string, accusation: Pick<Accusation, 'accused'> | null): string | null {
  const wanted = organKey(target);
  if (wanted === '') return null;
  for (const { name, unit } of accusation?.accused ?? []) {
    const [person, organ] = [organKey(name), organKey(unit)];
    if (person !== '' && (wanted === person || (person.length >= 4 && sameUnit(wanted, person)))) return name;
    if (organ !== '' && sameUnit(wanted, organ)) return unit;
  }
  return null;
}

type Accused = Pick<CaseState, 'accusation' | 'successions'>;

/**
 * The accused of this case that `target` is, contains or belongs to, counting organs that took over the powers of either:
 * what is sent to the heir of an accused unit reaches the people of that unit (条例 arts. 24(2), 30(3)).
 */
export function accusedIn(state: Accused, target: string): string | null {
  if (state.accusation === null) return null;
  const accused = state.accusation.accused.flatMap(({ name, unit }) =>
    heirsOf(state, unit).map((each) => ({ name, unit: each })),
  );
  for (const each of heirsOf(state, target)) {
    const hit = accusedHit(each, { accused });
    if (hit !== null) return hit;
  }
  return null;
}

/** Why nothing of this case may go to `receiver`, wherever a step names one (条例 arts. 30(3), 46(5)); null when it may. */
export function refuseAccused(state: Accused | null, receiver: string, field: string): Refusal | null {
  const hit = state === null ? null : accusedIn(state, receiver);
  if (hit === null) return null;
  const message = `“${receiver}”与被检举控告的“${hit}”是同一单位、承继其职权或者有隶属关系，不得把检举、揭发材料和有关情况转给它；请按管理权限送有权机关。单位名称登记不准确的，先更正被检举控告人`;
  return refusal(article('第三十条第三款'), message, field);
}

/**
 * What an officer is told where the accused are, or belong to, organs this office itself acts for; null when none is. Who
 * of its people belongs to which organ the office does not record, so nobody is shut out by it: whoever handles the matter
 * looks at the readers (条例 arts. 30(3), 46(5)). Steps of the accused organ itself are refused where they are done.
 */
export function ownOrganAccused(state: Accused, { organs }: Pick<OfficeProfile, 'organs'>): string | null {
  const own = organs.filter(({ name }) => accusedIn(state, name) !== null).map(({ name }) => name);
  if (own.length === 0) return null;
  const others = organs.some(({ name, kind }) => kind === 'competent-organ' && !own.includes(name));
  const where = others ? '由本单位其他有权机关办理，或者按管理权限转送有权机关' : '按管理权限转送有权机关';
  return `被检举控告的人员、单位属于本单位的机关（${own.join('、')}）：它的人员不得办理、不得知情（《条例》第三十条第三款、第四十六条第五项）。知情人员、承办人是它的人员的，请调整或者申请回避；事项${where}。`;
}

type Accusing = Pick<CaseState, 'classification' | 'accusation'>;

/**
 * Whether a matter accuses somebody (检举控告): what it says and who said it stays with few (条例 art. 30(3)), from its
 * classification on, though the accused may not be on record yet.
 */
export const isAccusation = ({ classification, accusation }: Accusing): boolean =>
  accusation !== null || classification?.purpose === '检举控告';

/** Nothing of an accusation goes anywhere before it is on record whom it must not reach (条例 art. 30(3)). */
export const accusedUnknown = (state: Accusing): Refusal | null =>
  isAccusation(state) && state.accusation === null
    ? refusal(article('第三十条第三款'), '检举控告类事项，请先登记被检举控告人，以免把材料转给被检举控告的人员、单位')
    : null;
