import {
  BASELINE_SHARE,
  copies,
  grid,
  imprintForm,
  letterForm,
  mm,
  officialForm,
  page,
  pageNumber,
  signature,
  title,
} from '#shared/papers/layout/geometry';
import type { DocxFacts } from './docx-facts';
import { around, type Bar } from './drawing';
import { comparable } from './pdf-text';
import { count, place, type Row } from './rows';
import { inkOf, lineOf, type Sheet, type SheetLine, textLines } from './sheet';

/** Measures of letters against GB/T 9704-2012: §10.1 (信函格式), §7 (公文格式) and what both share. */

const areaRight = page.width - page.right;
const areaBottom = page.height - page.bottom;
const pitch = mm(grid.linePitchPt);

const texts = (facts: DocxFacts, style: string): readonly string[] => facts.texts.get(style) ?? [];
const widthOf = (bar: Bar | undefined): number | undefined => (bar === undefined ? undefined : bar.right - bar.left);

const bars = (sheet: Sheet, onPage: number, colour: 'red' | 'black'): readonly Bar[] =>
  (sheet.bars[onPage - 1] ?? [])
    .filter((bar) => bar.colour === colour && bar.right - bar.left > 100 && bar.bottom - bar.top < 3)
    .sort((a, b) => a.top - b.top);

/** Lines of a title set over two lines end at their baselines two blank lines below. */
const titleBelow = mm(
  (1 - BASELINE_SHARE) * grid.linePitchPt + title.linesBefore * grid.linePitchPt + BASELINE_SHARE * title.linePt,
);

function titleRows(sheet: Sheet, facts: DocxFacts): readonly Row[] {
  const centre = page.left + page.bodyWidth / 2;
  return texts(facts, 'DocTitle').map((text, index) => {
    const line = lineOf(sheet, text);
    return place(`title line ${index + 1}, centred on the text area`, centre, line && (line.left + line.right) / 2);
  });
}

function letterHead(sheet: Sheet, facts: DocxFacts): readonly Row[] {
  const name = inkOf(sheet, 1, 'red');
  const [thick, thin, lowerThin, lowerThick] = bars(sheet, 1, 'red');
  const number = lineOf(sheet, texts(facts, 'DocNumber')[0] ?? '');
  const first = lineOf(sheet, texts(facts, 'DocTitle')[0] ?? '');
  return [
    place('organ name, ink to the top edge', letterForm.organTop, name?.top),
    place('organ name, centred on the page', page.width / 2, name === null ? undefined : (name.left + name.right) / 2),
    place('organ name to the red line', letterForm.ruleBelowName, thick && name ? thick.top - name.bottom : undefined),
    place('upper red line, width', letterForm.ruleWidth, widthOf(thick)),
    place('upper red line, left edge', (page.width - letterForm.ruleWidth) / 2, thick?.left),
    place('thick to thin line', letterForm.gap, thick && thin ? thin.top - thick.bottom : undefined),
    place('lower red line, width', letterForm.ruleWidth, widthOf(lowerThin)),
    place('lower red line to the bottom edge', letterForm.bottomRule, lowerThick && page.height - lowerThick.bottom),
    place(
      'number below the red line',
      letterForm.textBelowRule,
      number && thin ? number.ink.top - thin.bottom : undefined,
    ),
    place('number, right edge', areaRight, number?.right),
    place(
      'title two lines below the number',
      titleBelow,
      first && number ? first.baseline - number.baseline : undefined,
    ),
    count('numbers on the first page', 0, numbersOn(sheet, 1).length),
  ];
}

function officialHead(sheet: Sheet, facts: DocxFacts): readonly Row[] {
  const mark = inkOf(sheet, 1, 'red');
  const [line] = bars(sheet, 1, 'red');
  const upward = texts(facts, 'UpwardNumber')[0];
  const text = comparable(upward ?? texts(facts, 'OfficialNumber')[0] ?? '');
  const number = sheet.lines.find((each) => each.page === 1 && text !== '' && each.text.startsWith(text.slice(0, 6)));
  const first = lineOf(sheet, texts(facts, 'DocTitle')[0] ?? '');
  const inset = mm(officialForm.insetPt);
  const sides =
    upward === undefined
      ? [place('number, centred', page.left + page.bodyWidth / 2, number && (number.left + number.right) / 2)]
      : [
          place('number, one character in from the left', page.left + inset, number?.left),
          place('签发人, one character in from the right', areaRight - inset, number?.right),
        ];
  return [
    place('mark, ink to the top edge', page.top + officialForm.markTop, mark?.top),
    place(
      'mark, centred on the text area',
      page.left + page.bodyWidth / 2,
      mark === null ? undefined : (mark.left + mark.right) / 2,
    ),
    ...sides,
    place(
      'red line below the number',
      officialForm.ruleBelowNumber,
      line && number ? line.top - number.ink.bottom : undefined,
    ),
    place('red line, left edge', page.left, line?.left),
    place('red line, width', page.bodyWidth, widthOf(line)),
    place(
      'title two lines below the red line',
      mm(title.linesBefore * grid.linePitchPt + BASELINE_SHARE * title.linePt),
      first && line ? first.baseline - line.bottom : undefined,
    ),
  ];
}

const numbersOn = (sheet: Sheet, onPage: number): readonly SheetLine[] =>
  sheet.lines.filter((line) => line.page === onPage && line.text === `—${onPage}—`);

/** Even pages left, odd right, one character of 4号 in, the dashes 7 mm below the text area. */
function numberRows(sheet: Sheet, from: number): readonly Row[] {
  const inset = mm(pageNumber.insetPt);
  return Array.from({ length: Math.min(3, sheet.pages) }, (_, index) => index + 1)
    .filter((onPage) => onPage >= from)
    .flatMap((onPage) => {
      const [line] = numbersOn(sheet, onPage);
      const dash = (sheet.drawings[onPage - 1]?.glyphs ?? []).filter(
        (glyph) => line !== undefined && Math.abs(glyph.baseline - line.baseline) < 0.2 && glyph.left < line.left + 4,
      );
      const ink = around(dash.filter((glyph) => glyph.bottom - glyph.top < 1));
      return [
        onPage % 2 === 0
          ? place(`page number ${onPage}, left edge`, page.left + inset, line?.left)
          : place(`page number ${onPage}, right edge`, areaRight - inset, line?.right),
        place(
          `page number ${onPage}, dash below the text area`,
          pageNumber.below,
          ink ? (ink.top + ink.bottom) / 2 - areaBottom : undefined,
        ),
      ];
    });
}

/** A heading goes to the next page with the first lines of its text, and who signs takes lines of the text along. */
const keptTogether = (text: string, facts: DocxFacts): boolean =>
  ['Level1', 'Level2', 'Level3', 'Level4', 'SignatureOrgan'].some((style) =>
    texts(facts, style).some((heading) => comparable(heading).startsWith(text)),
  );

/** Text area, grid, characters: on pages and lines that are full. */
function areaRows(sheet: Sheet, facts: DocxFacts): readonly Row[] {
  // An organ's name in the head may stand in the text as well: type this large is no body text.
  const body = textLines(sheet).filter(({ baseline, ink }) => baseline < areaBottom && ink.bottom - ink.top < pitch);
  const styled = new Set([...texts(facts, 'LetterBody'), ...texts(facts, 'Addressee')].map(comparable));
  const joined = [...styled].join('\n');
  const lines = body.filter((line) => line.text.length > 10 && joined.includes(line.text));
  const full = lines.filter(
    (line) => /^[\u4e00-\u9fff，。、；：？！]{28,29}$/u.test(line.text) && line.left < page.left + 2,
  );
  const rows: Row[] = [];
  const left = lines.filter((line) => line.left < page.left + 2);
  if (left.length > 0) rows.push(place('text area, left edge', page.left, Math.min(...left.map((line) => line.left))));
  const unhung = full.filter((line) => [...line.text].length === grid.charsPerLine);
  if (unhung.length > 0) {
    rows.push(
      count('characters on a full line', grid.charsPerLine, Math.max(...unhung.map(({ text }) => [...text].length))),
      place('text area, right edge of a full line', areaRight, Math.max(...unhung.map((line) => line.right))),
    );
  }
  for (let onPage = 2; onPage < sheet.pages; onPage += 1) {
    const there = body.filter((line) => line.page === onPage);
    const [first, last] = [there[0], there.at(-1)];
    // A page that ends early because what follows stays together has no more to say about the grid.
    if (
      first === undefined ||
      last === undefined ||
      there.some(({ text }) => texts(facts, 'AnnexTitle').map(comparable).includes(text))
    )
      continue;
    const next = body.find((line) => line.page === onPage + 1);
    if (there.length < grid.linesPerPage && (next === undefined || keptTogether(next.text, facts))) continue;
    if (areaBottom - last.baseline > 1.5 * pitch) continue;
    rows.push(
      count(`lines on page ${onPage}`, grid.linesPerPage, there.length),
      place(`page ${onPage}, first baseline`, page.top + BASELINE_SHARE * pitch, first.baseline),
      place(
        `page ${onPage}, last baseline`,
        page.top + (grid.linesPerPage - 1 + BASELINE_SHARE) * pitch,
        last.baseline,
      ),
    );
    break;
  }
  return rows;
}

/** Date four characters in, name centred over it, two blank lines for the seal (§7.3.5). */
function closingRows(sheet: Sheet, facts: DocxFacts): readonly Row[] {
  const names = texts(facts, 'SignatureOrgan');
  const dates = texts(facts, 'SignatureDate');
  const [name, date] = [names[0], dates[0]];
  if (names.length !== 1 || dates.length !== 1 || name === undefined || date === undefined) return [];
  const dated = lineOf(sheet, date, true);
  const named = lineOf(sheet, name, true);
  const middle = (line: SheetLine): number => (line.left + line.right) / 2;
  const wide =
    named !== undefined &&
    dated !== undefined &&
    named.right - named.left > dated.right - dated.left + 8 * mm(grid.advancePt);
  const body = textLines(sheet);
  const before = named === undefined ? undefined : body[body.indexOf(named) - 1];
  return [
    ...(wide
      ? []
      : [
          place(
            'date, four characters from the right',
            areaRight - signature.insetChars * mm(grid.advancePt),
            dated?.right,
          ),
        ]),
    place('organ centred over the date', 0, named && dated ? middle(named) - middle(dated) : undefined),
    place('date one line below the organ', pitch, named && dated ? dated.baseline - named.baseline : undefined),
    ...(before === undefined || before.page !== named?.page
      ? []
      : [place('two blank lines for the seal', (signature.sealLines + 1) * pitch, named.baseline - before.baseline)]),
  ];
}

/** 抄送 at the foot of the last page; in 公文格式 between the rules of the 版记. */
function footRows(sheet: Sheet, facts: DocxFacts): readonly Row[] {
  const inset = mm(copies.insetPt);
  const copied = sheet.lines.filter((line) => line.text.startsWith('抄送:')).at(-1);
  const rows: Row[] = copied === undefined ? [] : [place('抄送, one character in', page.left + inset, copied.left)];
  if (facts.kind === 'letter') {
    const last = textLines(sheet).at(-1);
    if (copied !== undefined && last?.page === copied.page)
      rows.push(place('抄送, last baseline', areaBottom - mm(copies.linePt * (1 - BASELINE_SHARE)), last.baseline));
    return rows;
  }
  const rules = bars(sheet, sheet.pages, 'black');
  const [first, last] = [rules[0], rules.at(-1)];
  return [
    ...rows,
    place('版记, last rule is the foot of the text area', areaBottom, last?.bottom),
    place('版记, left edge', page.left, last?.left),
    place('版记, width', page.bodyWidth, widthOf(last)),
    place('版记, first rule, thickness', imprintForm.outer, first && first.bottom - first.top),
    count('版记, rules', copied === undefined ? 2 : 3, rules.length),
  ];
}

export function letterRows(sheet: Sheet, facts: DocxFacts): readonly Row[] {
  const official = facts.kind === 'official';
  return [
    ...(official ? officialHead(sheet, facts) : letterHead(sheet, facts)),
    ...titleRows(sheet, facts),
    ...areaRows(sheet, facts),
    ...closingRows(sheet, facts),
    ...footRows(sheet, facts),
    ...numberRows(sheet, official ? 1 : 2),
  ];
}
