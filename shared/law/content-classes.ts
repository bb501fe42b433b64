import { contentClassNames } from './content-classes-data';
import type { LocalDate } from './dates';

/** A table of content classes (内容分类) with the days it may be chosen. Offices replace it; old cases keep their names. */
export interface ContentClassTable {
  readonly source: string;
  /** False: from a published table, not checked against the current official one; shown as 依据待核实. */
  readonly verified: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** Every class an officer may choose, up to three names each, in the table's order. */
  readonly paths: readonly (readonly string[])[];
}

/** Reads the indented list of names: first level, then `second：third|third`. */
function readPaths(text: string): readonly (readonly string[])[] {
  let first = '';
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      if (!line.startsWith(' ')) {
        first = line;
        return [[first]];
      }
      const [second = '', thirds = ''] = line.trim().split('：');
      const below = thirds === '' ? [] : thirds.split('|').map((third) => [first, second, third]);
      return [[first, second], ...below];
    });
}

/**
 * The tables shipped. The names are those of a published three-level table, with 组织人事 and 其他 added; many offices
 * renamed classes after the 2018 reform of institutions, so it counts as not verified. It is offered from the day the
 * regulation took effect.
 */
export const contentClassTables: readonly ContentClassTable[] = [
  {
    source: '公开的信访内容三级分类表（机构改革前的名称，以本地现行分类表为准）',
    verified: false,
    validFrom: '2022-05-01',
    validTo: null,
    paths: readPaths(contentClassNames),
  },
];

/** Paths an officer may choose on a day (last name is the class itself); of several tables the one that began last holds. */
export function contentClassesOn(
  date: LocalDate,
  tables: readonly ContentClassTable[] = contentClassTables,
): readonly (readonly string[])[] {
  const inForce = tables.filter(
    (table) => table.validFrom <= date && (table.validTo === null || date <= table.validTo),
  );
  return (
    inForce.reduce<ContentClassTable | null>(
      (best, table) => (best === null || table.validFrom >= best.validFrom ? table : best),
      null,
    )?.paths ?? []
  );
}
