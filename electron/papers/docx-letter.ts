import { pageNumberTop } from '#shared/papers/layout';
import { copies, grid, page, pageNumber, pt } from '#shared/papers/layout/geometry';
import { letterhead, type Rule } from '#shared/papers/layout/letterhead';
import { AMBIGUOUS_SIGNS } from '#shared/papers/layout/measure';
import { flowLines, KEEP_WHOLE_LINES } from '#shared/papers/layout/paginate';
import { type FontRole, letterParagraphs, roleStyles, type StyledParagraph } from '#shared/papers/layout/paragraphs';
import type { Letter } from '#shared/papers/model';
import { cleanLine } from '#shared/papers/text';
import { repeatablePackage } from './docx-package';
import { faces, letterStyles, mmToTwips, twips } from './docx-styles';

type Docx = typeof import('docx');
type Shapes = typeof import('docx/shapes');

/** `createdAt`: ISO 8601 instant for the file's properties. */
export type DocxOptions = { readonly createdAt: string };

/** 发文机关标志红: the red of the standard's printed sheets. */
const RED = 'FF0000';
const EMU_PER_MM = 36_000;
const PIXELS_PER_MM = 96 / 25.4;

/** A filled bar anchored to the page: a line's `compound` style is drawn as one line by LibreOffice. */
function bar(docx: Docx, shapes: Shapes, rule: Rule, index: number): InstanceType<Shapes['ShapeRun']> {
  return new shapes.ShapeRun({
    type: 'rectangle',
    transformation: { width: rule.width * PIXELS_PER_MM, height: rule.height * PIXELS_PER_MM },
    fill: RED,
    line: 'none',
    altText: { id: String(index + 1), name: `红线${index + 1}`, description: '', title: '' },
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

/** Name and red lines live in the first page's header; its last paragraph only fills the way to the text. */
function firstHeader(docx: Docx, shapes: Shapes, letter: Letter): InstanceType<Docx['Header']> {
  const head = letterhead(cleanLine(letter.organName));
  const rules = [...head.topRules, ...head.bottomRules].map((rule, index) => bar(docx, shapes, rule, index));
  const name = head.nameLines.flatMap((text, index) => [
    new docx.TextRun({
      text,
      size: head.namePt * 2,
      color: RED,
      ...(head.nameStretch === 1 ? {} : { scale: Math.round(head.nameStretch * 100) }),
      font: { ...fontOf('xiaobiaosong'), hint: 'eastAsia' },
      ...(index === 0 ? {} : { break: 1 }),
    }),
  ]);
  const nameBottom = mmToTwips(head.nameTop) + twips(head.nameLinePt) * head.nameLines.length;
  return new docx.Header({
    children: [
      new docx.Paragraph({
        style: 'OrganName',
        spacing: { before: 0, after: 0, line: twips(head.nameLinePt), lineRule: 'exact' },
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

function fontOf(role: keyof typeof faces): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  const { eastAsia, latin } = faces[role];
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin };
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

const AMBIGUOUS = new RegExp(`([${AMBIGUOUS_SIGNS}]+)`, 'u');

/**
 * Runs of a paragraph. Quotation marks, dashes and the like get the East-Asian face for every script: the hint alone does
 * not help beside Latin letters, where LibreOffice takes the narrow Latin glyph.
 */
function textRuns(docx: Docx, lines: readonly string[], role: FontRole): readonly InstanceType<Docx['TextRun']>[] {
  const { eastAsia } = faces[role];
  const full = { ascii: eastAsia, hAnsi: eastAsia, eastAsia, cs: eastAsia, hint: 'eastAsia' };
  return lines.flatMap((line, index) =>
    cleanLine(line)
      .split(AMBIGUOUS)
      .map((text, part) => ({ text, ambiguous: part % 2 === 1 }))
      .filter((part, position) => part.text !== '' || position === 0)
      .map(
        ({ text, ambiguous }, position) =>
          new docx.TextRun({
            text,
            font: ambiguous ? full : { hint: 'eastAsia' },
            ...(index > 0 && position === 0 ? { break: 1 } : {}),
          }),
      ),
  );
}

/** Direct formatting only where the part differs from its style: indents that follow from the text's width, distances. */
function paragraphOf(docx: Docx, item: StyledParagraph): InstanceType<Docx['Paragraph']> {
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
    ...(item.before === 0
      ? {}
      : { spacing: { before: twips(item.before), line: twips(style.linePt), lineRule: 'exact' as const } }),
    ...(ownIndent ? { indent } : {}),
    children: [...textRuns(docx, item.lines ?? [item.text], style.font)],
  });
}

/** Copies at the foot of the last page: a frame at the bottom of the 版心, anchored to the last paragraph. */
function footFrame(docx: Docx, item: StyledParagraph): InstanceType<Docx['Paragraph']> {
  const lines = Math.max(1, flowLines(item).length);
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
    children: [...textRuns(docx, [item.text], roleStyles[item.role].font)],
  });
}

/**
 * Writes a letter in letter form (信函格式, GB/T 9704-2012 §10.1) as .docx: flowing text in named styles, the printed head
 * in the first page's header, page numbers in the footers. Same letter and options give the same bytes. The library is
 * loaded at the first call.
 */
export async function writeLetterDocx(letter: Letter, options: DocxOptions): Promise<Uint8Array> {
  const docx = await import('docx');
  const shapes = await import('docx/shapes');
  const { flow, foot } = letterParagraphs(letter);
  const head = letterhead(cleanLine(letter.organName));
  const firstBefore = pt(head.bodyTop - head.gridTop);
  const body = flow.map((item, index) => paragraphOf(docx, index === 0 ? { ...item, before: firstBefore } : item));
  const last = body.pop();
  const children = [...body, ...foot.map((item) => footFrame(docx, item)), ...(last === undefined ? [] : [last])];
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
              header: mmToTwips(head.nameTop),
              footer: mmToTwips(page.height - pageNumberTop()) - twips(pageNumber.linePt),
              gutter: 0,
            },
          },
          grid: { type: 'lines', linePitch: twips(grid.linePitchPt) },
        },
        headers: { first: firstHeader(docx, shapes, letter), default: emptyHeader(docx), even: emptyHeader(docx) },
        footers: { first: emptyFooter(docx), default: footer(docx, 'right'), even: footer(docx, 'left') },
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
