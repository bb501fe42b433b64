import type { Measured } from './paper';
import { ALLOWED_MM, errorOf, holds, type Row } from './rows';

/** What issue and practice ask for: same pages in 99 of 100 papers, same lines in 98 of 100. */
export const PAGES_SHARE = 0.99;
export const LINES_SHARE = 0.98;

export type Summary = {
  readonly papers: number;
  readonly worst_mm: number;
  readonly worst: string;
  readonly pages_equal: number;
  readonly lines_equal: number;
};

const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);

type Found = { readonly id: string; readonly of: string; readonly row: Row };

const all = (papers: readonly Measured[]): readonly Found[] =>
  papers.flatMap(({ id, rows }) => rows.map(({ of, row }) => ({ id, of, row })));

export function summary(papers: readonly Measured[]): {
  readonly json: Summary;
  readonly ok: boolean;
  readonly sharesHold: boolean;
} {
  const found = all(papers);
  const worst = found
    .filter(({ row }) => row.unit === 'mm')
    .reduce<Found | null>((most, each) => (most === null || errorOf(each.row) > errorOf(most.row) ? each : most), null);
  const counts = found.filter(({ row }) => row.unit === '' && !holds(row));
  const lines = papers.reduce((sum, paper) => sum + paper.lines.all, 0);
  const equal = papers.reduce((sum, paper) => sum + paper.lines.equal, 0);
  const pages = papers.filter((paper) => paper.pages.docx === paper.pages.pdf).length;
  const error = worst === null ? 0 : errorOf(worst.row);
  const json: Summary = {
    papers: papers.length,
    // What is missing has no distance: as far off as the sheet is high.
    worst_mm: Number.isFinite(error) ? Math.round(error * 1000) / 1000 : 297,
    worst: worst === null ? 'nothing measured' : `${worst.id} (${worst.of}): ${worst.row.what}`,
    pages_equal: share(pages, papers.length),
    lines_equal: share(equal, lines),
  };
  const sharesHold = json.pages_equal >= PAGES_SHARE && json.lines_equal >= LINES_SHARE;
  return { json, ok: sharesHold && json.worst_mm <= ALLOWED_MM && counts.length === 0, sharesHold };
}

const figure = (value: number, { unit }: Row): string =>
  Number.isNaN(value) ? 'none' : value.toFixed(unit === 'mm' ? 2 : 0);

/** Each measure once, with its worst case over all papers; then what does not hold, and the lines that differ. */
export function report(papers: readonly Measured[]): string {
  const kinds = [...new Set(papers.map(({ kind }) => kind))];
  const head = `${'measure'.padEnd(46)}${'papers'.padStart(7)}${'target'.padStart(9)}${'worst'.padStart(9)}${'error'.padStart(8)}  where`;
  const tables = kinds.map((kind) => {
    const found = all(papers.filter((paper) => paper.kind === kind));
    const names = [...new Set(found.map(({ of, row }) => `${of}: ${row.what}`))];
    const lines = names.map((name) => {
      const same = found.filter(({ of, row }) => `${of}: ${row.what}` === name);
      const worst = same.reduce((most, each) => (errorOf(each.row) > errorOf(most.row) ? each : most));
      const { row } = worst;
      const error = Number.isNaN(row.got) ? 'none' : figure(row.got - row.target, row);
      const cells = [
        String(same.length).padStart(7),
        figure(row.target, row).padStart(9),
        figure(row.got, row).padStart(9),
        error.padStart(8),
      ];
      return `${name.padEnd(46)}${cells.join('')} ${row.unit.padEnd(2)} ${worst.id}${holds(row) ? '' : '  !'}`;
    });
    return `${kind} (${papers.filter((paper) => paper.kind === kind).length})\n${head}\n${lines.join('\n')}`;
  });
  const wrong = all(papers).filter(({ row }) => !holds(row));
  const failures = wrong
    .slice(0, 60)
    .map(
      ({ id, of, row }) =>
        `  ${id} (${of}): ${row.what}: ${figure(row.got, row)} for ${figure(row.target, row)} ${row.unit}`,
    );
  const paged = papers
    .filter(({ pages }) => pages.docx !== pages.pdf)
    .map(({ id, pages }) => `  ${id}: ${pages.docx} pages from the .docx, ${pages.pdf} in the PDF`);
  const broken = papers
    .filter(({ different }) => different !== null)
    .slice(0, 20)
    .map(
      ({ id, lines, different }) =>
        `  ${id}: ${lines.equal} of ${lines.all}; page ${different?.page}\n    docx ${different?.docx}\n    pdf  ${different?.pdf}`,
    );
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n${title}\n${lines.join('\n')}\n`;
  return `${tables.join('\n\n')}\n${list(`beyond ${ALLOWED_MM} mm or another count (${wrong.length}):`, failures)}${list('other number of pages:', paged)}${list('lines that break otherwise:', broken)}`;
}
