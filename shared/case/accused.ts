import type { Accusation } from './facets/route';

/** Long and short forms of the same organ. Both sides of a comparison are put into the short form. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/人民政府/g, '政府'],
  [/人民检察院/g, '检察院'],
  [/人民法院/g, '法院'],
  [/纪律检查委员会/g, '纪委'],
  [/监察委员会/g, '监委'],
  [/发展(?:和|与)改革委员会|发展和改革局/g, '发改委'],
  [/住房(?:和|与)城乡建设/g, '住建'],
  [/人力资源(?:和|与)社会保障/g, '人社'],
  [/市场监督管理/g, '市场监管'],
  [/卫生(?:和计划生育|健康)委员会/g, '卫健委'],
  [/街道办事处/g, '街道办'],
  [/村民委员会/g, '村委会'],
  [/居民委员会/g, '居委会'],
];

/** Full-width forms, blanks and punctuation do not make another organ. */
const normalise = (name: string): string =>
  shortForms.reduce(
    (text, [long, short]) => text.replace(long, short),
    name.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, ''),
  );

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
  const wanted = normalise(target);
  if (wanted === '') return null;
  for (const { name, unit } of accusation?.accused ?? []) {
    const [person, organ] = [normalise(name), normalise(unit)];
    if (person !== '' && (wanted === person || (person.length >= 4 && sameUnit(wanted, person)))) return name;
    if (organ !== '' && sameUnit(wanted, organ)) return unit;
  }
  return null;
}
