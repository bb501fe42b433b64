import { pageNumberTop, pushedByFoot } from '#shared/papers/layout';
import { copies, grid, page, pageNumber, pt } from '#shared/papers/layout/geometry';
import type { Rule } from '#shared/papers/layout/letterhead';
import { type HeadMark, headMarks } from '#shared/papers/layout/number-line';
import { headOf, imprintRules } from '#shared/papers/layout/official-head';
import { flowLines, KEEP_WHOLE_LINES } from '#shared/papers/layout/paginate';
import { letterParagraphs, roleStyles, type StyledParagraph } from '#shared/papers/layout/paragraphs';
import type { Letter } from '#shared/papers/model';
import { facedTexts } from '#shared/papers/rare-characters';
import { cleanLine } from '#shared/papers/text';
import { repeatablePackage } from './docx-package';
import { asideRuns, fontOf, textRuns } from './docx-runs';
import { letterStyles, mmToTwips, twips } from './docx-styles';

type Docx = typeof import('docx');
type Shapes = typeof import('docx/shapes');

/** `createdAt`: ISO 8601 instant for the file's properties. */
export type DocxOptions = { readonly createdAt: string };

/** 发文机关标志红: the red of the standard's printed sheets. */
const RED = 'FF0000';
const BLACK = '000000';
const EMU_PER_MM = 36_000;
const PIXELS_PER_MM = 96 / 25.4;

/** A filled bar anchored to the page: a line's `compound` style is drawn as one line by LibreOffice. */
function bar(
  docx: Docx,
  shapes: Shapes,
  rule: Rule,
  look: { readonly index: number; readonly colour: string; readonly name: string },
): InstanceType<Shapes['ShapeRun']> {
  const { index, colour, name } = look;
  return new shapes.ShapeRun({
    type: 'rectangle',
    transformation: { width: rule.width * PIXELS_PER_MM, height: rule.height * PIXELS_PER_MM },
    fill: colour,
    line: 'none',
    altText: { id: String(index + 1), name: `${name}${index + 1}`, description: '', title: '' },
    floating: {
      horizontalPosition: { relative: 'page', offset: Math.round(rule.x * EMU_PER_MM) },
      verticalPosition: { relative: 'page', offset: Math.round(rule.y * EMU_PER_MM) },
      allowOverlap: true,
      behindDocument: true,
      layoutInCell: false,
      lockAnchor: true,
      zIndex: index + 1,
      wrap: { type: docx.TextWrappingType.NONE },
    },
  });
}

/** The header of later pages must end above the 版心, or it would push their text down: all headers begin this much higher. */
const HEADER_ROOM_PT = 2;

/** 份号, 密级 and 紧急程度 from the first line of the 版心 down; the first line is kept free when there are none. */
function markLines(docx: Docx, marks: readonly HeadMark[]): readonly InstanceType<Docx['Paragraph']>[] {
  const line = { before: 0, after: 0, line: twips(grid.linePitchPt), lineRule: 'exact' as const };
  const said = marks.length === 0 ? [{ text: '', role: 'mark' } as const] : marks;
  return [
    new docx.Paragraph({ style: 'Blank', spacing: { ...line, line: twips(HEADER_ROOM_PT) } }),
    ...said.map(
      ({ text, role }) =>
        new docx.Paragraph({
          style: role === 'mark' ? 'Urgency' : roleStyles[role].styleId,
          spacing: line,
          children: text === '' ? [] : [new docx.TextRun({ text, font: { hint: 'eastAsia' } })],
        }),
    ),
  ];
}

/**
 * Name and red lines live in the first page's header; its last paragraph only fills the way to the text. In 公文格式 the
 * header begins with the 版心, whose first line is for 紧急程度.
 */
function firstHeader(docx: Docx, shapes: Shapes, letter: Letter): InstanceType<Docx['Header']> {
  const head = headOf(letter);
  const { official } = letter;
  const rules = [...head.topRules, ...head.bottomRules].map((rule, index) =>
    bar(docx, shapes, rule, { index, colour: RED, name: '红线' }),
  );
  const marks = official === undefined ? [] : headMarks(letter);
  const taken = twips(grid.linePitchPt) * Math.max(1, marks.length);
  const before = official === undefined ? 0 : Math.max(0, mmToTwips(head.nameTop - page.top) - taken);
  const look = {
    size: head.namePt * 2,
    color: RED,
    ...(head.nameStretch === 1 ? {} : { scale: Math.round(head.nameStretch * 100) }),
  };
  const name = head.nameLines.flatMap((text, index) =>
    facedTexts(text, 'xiaobiaosong').map(
      (each, part) =>
        new docx.TextRun({
          ...look,
          text: each.text,
          font: { ...fontOf('xiaobiaosong'), ...(each.face === null ? {} : { eastAsia: each.face }), hint: 'eastAsia' },
          ...(index === 0 || part > 0 ? {} : { break: 1 }),
        }),
    ),
  );
  // In letter form the name stands over the middle of the page, as its red lines do, not of the text area.
  const aside = official === undefined ? mmToTwips(page.left + page.bodyWidth / 2 - page.width / 2) : 0;
  const nameBottom = mmToTwips(head.nameTop) + twips(head.nameLinePt) * head.nameLines.length;
  return new docx.Header({
    children: [
      ...(official === undefined ? [] : markLines(docx, marks)),
      new docx.Paragraph({
        style: 'OrganName',
        spacing: { before, after: 0, line: twips(head.nameLinePt), lineRule: 'exact' },
        ...(aside === 0 ? {} : { indent: { left: -aside, right: aside } }),
        children: [...name, ...rules],
      }),
      new docx.Paragraph({
        style: 'Blank',
        spacing: {
          before: 0,
          after: 0,
          line: Math.max(20, mmToTwips(head.gridTop) - nameBottom),
          lineRule: 'exact',
        },
      }),
    ],
  });
}

function footer(docx: Docx, side: 'left' | 'right'): InstanceType<Docx['Footer']> {
  const font = { ...fontOf('songti'), hint: 'eastAsia' };
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        style: 'PageNumberLine',
        alignment: side,
        indent: { left: twips(pageNumber.insetPt), right: twips(pageNumber.insetPt) },
        children: [new docx.TextRun({ font, children: ['— ', docx.PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

const emptyFooter = (docx: Docx): InstanceType<Docx['Footer']> =>
  new docx.Footer({ children: [new docx.Paragraph({ style: 'PageNumberLine' })] });

const emptyHeader = (docx: Docx): InstanceType<Docx['Header']> =>
  new docx.Header({ children: [new docx.Paragraph({ style: 'Blank' })] });

function asideTab(docx: Docx, { aside, asideAt, right }: StyledParagraph) {
  if (aside === undefined) return {};
  const { LEFT, RIGHT } = docx.TabStopType;
  const end = { type: RIGHT, position: twips(pt(page.bodyWidth) - right) };
  return { tabStops: [asideAt === undefined ? end : { type: LEFT, position: twips(asideAt) }] };
}

/** Direct formatting only where the part differs from its style: indents that follow from the text's width, distances. */
function paragraphOf(
  docx: Docx,
  item: StyledParagraph,
  more: readonly InstanceType<Shapes['ShapeRun']>[] = [],
): InstanceType<Docx['Paragraph']> {
  const style = roleStyles[item.role];
  const keepLines = item.keepNext && flowLines(item).length <= KEEP_WHOLE_LINES;
  const ownIndent = item.left !== 0 || item.right !== 0;
  const indent = {
    left: twips(item.left),
    right: twips(item.right),
    ...(item.first < 0 ? { hanging: twips(-item.first) } : { firstLine: twips(item.first) }),
  };
  return new docx.Paragraph({
    style: style.styleId,
    ...(item.keepNext ? { keepNext: true } : {}),
    ...(keepLines ? { keepLines: true } : {}),
    ...(item.newPage === true ? { pageBreakBefore: true } : {}),
    ...(item.before === 0
      ? {}
      : { spacing: { before: twips(item.before), line: twips(style.linePt), lineRule: 'exact' as const } }),
    ...(ownIndent ? { indent } : {}),
    ...asideTab(docx, item),
    children: [...textRuns(docx, item.lines ?? [item.text], style.font), ...asideRuns(docx, item), ...more],
  });
}

const linesOf = (item: StyledParagraph): number => Math.max(1, flowLines(item).length);

/**
 * Copies and imprint at the foot of the last page: one frame at the bottom of the 版心, anchored to the last paragraph.
 * Neighbours with the same frame properties share it.
 */
function footFrame(docx: Docx, item: StyledParagraph, lines: number): InstanceType<Docx['Paragraph']> {
  return new docx.Paragraph({
    style: roleStyles[item.role].styleId,
    frame: {
      type: 'alignment',
      width: twips(pt(page.bodyWidth)),
      height: twips(copies.linePt * lines),
      rule: 'exact',
      wrap: 'notBeside',
      anchor: { horizontal: 'margin', vertical: 'margin' },
      alignment: { x: 'left', y: 'bottom' },
    },
    indent: { left: twips(item.left), right: twips(item.right), hanging: twips(-item.first) },
    ...asideTab(docx, item),
    children: [...textRuns(docx, [item.text], roleStyles[item.role].font), ...asideRuns(docx, item)],
  });
}

/**
 * Writes a letter in letter form (信函格式, GB/T 9704-2012 §10.1) or in 公文格式 (§7) as .docx: flowing text in named styles, the printed head
 * in the first page's header, page numbers in the footers. Same letter and options give the same bytes. The library is
 * loaded at the first call.
 */
export async function writeLetterDocx(letter: Letter, options: DocxOptions): Promise<Uint8Array> {
  const docx = await import('docx');
  const shapes = await import('docx/shapes');
  const { flow, foot } = letterParagraphs(letter);
  const head = headOf(letter);
  const firstBefore = pt(head.bodyTop - head.gridTop);
  const footLines = foot.reduce((sum, item) => sum + linesOf(item), 0);
  const imprint = foot.filter(({ role }) => role === 'imprint').reduce((sum, item) => sum + linesOf(item), 0);
  const rules = imprintRules(letter, copies.linePt * footLines, copies.linePt * imprint).map((rule, index) =>
    bar(docx, shapes, rule, { index: index + head.topRules.length, colour: BLACK, name: '版记分隔线' }),
  );
  const pushed = pushedByFoot(letter);
  const items = flow.map((item, index) => {
    if (index === 0) return { ...item, before: firstBefore };
    return index === pushed ? { ...item, newPage: true } : item;
  });
  const last = items.length - 1;
  const children = items.flatMap((item, index) =>
    index < last
      ? [paragraphOf(docx, item)]
      : [...foot.map((each) => footFrame(docx, each, footLines)), paragraphOf(docx, item, rules)],
  );
  const document = new docx.Document({
    externalStyles: letterStyles(),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mmToTwips(page.width), height: mmToTwips(page.height) },
            margin: {
              top: mmToTwips(page.top),
              left: mmToTwips(page.left),
              right: mmToTwips(page.right),
              bottom: mmToTwips(page.bottom),
              header:
                letter.official === undefined ? mmToTwips(head.nameTop) : mmToTwips(page.top) - twips(HEADER_ROOM_PT),
              footer: mmToTwips(page.height - pageNumberTop()) - twips(pageNumber.linePt),
              gutter: 0,
            },
          },
          grid: { type: 'lines', linePitch: twips(grid.linePitchPt) },
        },
        headers: { first: firstHeader(docx, shapes, letter), default: emptyHeader(docx), even: emptyHeader(docx) },
        footers: {
          first: letter.official === undefined ? emptyFooter(docx) : footer(docx, 'right'),
          default: footer(docx, 'right'),
          even: footer(docx, 'left'),
        },
        children,
      },
    ],
  });
  const packed = await docx.Packer.toBuffer(document);
  return repeatablePackage(packed, {
    title: cleanLine(letter.title),
    subject: letter.name,
    creator: cleanLine(letter.organName),
    createdAt: options.createdAt,
  });
}
