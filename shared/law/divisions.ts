import { divisionNames } from './divisions-data';

/** A division (行政区划) by its code of six digits (GB/T 2260). */
export interface Division {
  readonly code: string;
  readonly name: string;
  /** With what it belongs to, e.g. 北京市东城区. */
  readonly fullName: string;
  /** Year and month `YYYY-MM` of the last list that has an abolished code; null for one in use. */
  readonly lastListed: string | null;
}

/** Heads that only group: no part of a name. */
const GROUPS = new Set(['市辖区', '县', '市', '自治区直辖县级行政区划', '省直辖县级行政区划']);

function split(text: string): { readonly name: string; readonly lastListed: string | null } {
  const [name = '', mark] = text.split('*');
  return { name, lastListed: mark === undefined ? null : `20${mark.slice(0, 2)}-${mark.slice(2)}` };
}

function read(): ReadonlyMap<string, Division> {
  const found = new Map<string, Division>();
  const [provinces = '', ...lines] = divisionNames.trim().split('\n');
  const add = (code: string, text: string, above: string): string => {
    const { name, lastListed } = split(text);
    const fullName = GROUPS.has(name) ? above : `${above}${name}`;
    found.set(code, { code, name, fullName, lastListed });
    return fullName;
  };
  for (const each of provinces.split('|')) add(`${each.slice(0, 2)}0000`, each.slice(2), '');
  for (const line of lines) {
    const [four = '', head = '', counties = ''] = line.split(' ');
    const above = add(`${four}00`, head, found.get(`${four.slice(0, 2)}0000`)?.fullName ?? '');
    if (counties !== '')
      for (const each of counties.split('|')) add(`${four}${each.slice(0, 2)}`, each.slice(2), above);
  }
  return found;
}

let table: ReadonlyMap<string, Division> | null = null;

/** The table, read on first use: most screens need none of it. */
const divisions = (): ReadonlyMap<string, Division> => {
  table ??= read();
  return table;
};

/** The division of a code; nine digits (township) and twelve (statistics) are looked up by their first six. */
export const divisionOf = (code: string): Division | null =>
  /^\d{6}(\d{3}|\d{6})?$/.test(code) ? (divisions().get(code.slice(0, 6)) ?? null) : null;

/**
 * What to look at again in a division code (问题属地, 行政区划代码), in Chinese; null when nothing is. Codes are
 * abolished and new ones made every year, papers and matters stay: it is never a reason to stop.
 */
export function divisionWarning(code: string): string | null {
  const typed = code.trim();
  if (typed === '') return null;
  if (!/^\d{6}(\d{3}|\d{6})?$/.test(typed)) return `行政区划代码应为 6 位数字（也可写 9 位或 12 位），现在是“${typed}”`;
  const division = divisionOf(typed);
  if (division === null) return `没有见过行政区划代码 ${typed}，请核对；新设的区划可以照常使用`;
  if (division.lastListed === null) return null;
  const [year, month] = division.lastListed.split('-');
  return `行政区划代码 ${typed}（${division.fullName}）已经撤销，最后见于${year}年${Number(month)}月的代码表，请核对是否应填现在的区划`;
}
