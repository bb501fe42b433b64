import { type Letter, letterFields, type OfficialParts } from '../model';
import { cleanLine } from '../text';
import { grid, officialForm, page, pt } from './geometry';
import { clustersOf, textWidth } from './measure';
import { type Aside, CHAR, type ParagraphRole, paragraph, type StyledParagraph } from './styles';

/** One of 份号, 密级和保密期限, 紧急程度. */
export type HeadMark = { readonly text: string; readonly role: Extract<ParagraphRole, 'copy-serial' | 'mark'> };

/** Marks in the order of GB/T 9704-2012 §7.2.1 to §7.2.3, one a line; those the paper has. */
export function headMarks({ marks, official }: Letter): readonly HeadMark[] {
  const found: readonly { readonly text: string | null | undefined; readonly role: HeadMark['role'] }[] = [
    { text: marks?.copySerial, role: 'copy-serial' },
    { text: marks?.secrecy, role: 'mark' },
    { text: marks?.urgency ?? official?.urgency, role: 'mark' },
  ];
  return found.flatMap(({ text, role }) => {
    const clean = cleanLine(text ?? '');
    return clean === '' ? [] : [{ text: clean, role }];
  });
}

const NAMES_A_ROW = 2;
/** A longer name stands in a row of its own. */
const NAME_IN_ROW = 8;
/** A name that no row holds is continued in the next. */
const NAME_IN_LINE = 20;

const signLength = (text: string): number => clustersOf(text, 1, 0).length;

/** 张三 as 张　三 beside names of three characters, then filled up to the width of its column. */
function spaced(name: string, width: number): string {
  const signs = clustersOf(name, 1, 0).map(({ text }) => text);
  if (signs.length >= width) return name;
  const wide = signs.length === 2 && width >= 3 ? `${signs[0]}　${signs[1]}` : name;
  return wide + '　'.repeat(Math.max(0, width - signLength(wide)));
}

function chunks(name: string): readonly string[] {
  const signs = clustersOf(name, 1, 0).map(({ text }) => text);
  const count = Math.ceil(signs.length / NAME_IN_LINE);
  return Array.from({ length: count }, (_, index) =>
    signs.slice(index * NAME_IN_LINE, (index + 1) * NAME_IN_LINE).join(''),
  );
}

/**
 * Names of 签发人 in rows (§7.2.6): from left to right and from top to bottom, two a row, later rows under the first name.
 * Several names are separated by 、 or blanks.
 */
export function signerRows(signer: string): readonly string[] {
  const names = cleanLine(signer)
    .split(/[、，,;；\s\u3000]+/u)
    .filter((name) => name !== '');
  const widest = Math.max(0, ...names.map(signLength));
  if (widest > NAME_IN_ROW || names.length === 1) return names.flatMap(chunks);
  const rows: string[] = [];
  for (let start = 0; start < names.length; start += NAMES_A_ROW) {
    const row = names.slice(start, start + NAMES_A_ROW);
    rows.push(
      row.map((name, index) => (index < row.length - 1 ? spaced(name, widest) : paired(name, widest))).join('　'),
    );
  }
  return rows;
}

/** The last name of a row: spaced inside like the others, without blanks after it. */
const paired = (name: string, width: number): string => spaced(name, width).replace(/　+$/u, '');

const LABEL = '签发人：';
/** A line that holds nothing but what stands flush right on it. */
const EMPTY = '　';
const inset = { left: officialForm.insetPt, right: officialForm.insetPt } as const;

/** How many lines stand between the mark and the number's line: all rows of 签发人 but the last. */
export function linesAboveNumber(official: OfficialParts, documentNumber: string): number {
  return upwardNumber(documentNumber, official.signer).length - 1;
}

/** 发文字号 left and 签发人 right, the number on the line of the last name (§7.2.5, §7.2.6). */
function upwardNumber(documentNumber: string, signer: string | null): readonly StyledParagraph[] {
  if (signer === null) return [paragraph('official-number', documentNumber, letterFields.number)];
  const rows = signerRows(signer);
  const labelWidth = textWidth(LABEL, grid.bodySizePt);
  const blockWidth = labelWidth + Math.max(0, ...rows.map((row) => textWidth(row, grid.bodySizePt)));
  const blockLeft = pt(page.bodyWidth) - inset.right - blockWidth;
  const lines = rows.map((row, index): Partial<StyledParagraph> => {
    const aside: readonly Aside[] =
      index === 0
        ? [
            { text: LABEL, font: 'fangsong' },
            { text: row, font: 'kaiti' },
          ]
        : [{ text: row, font: 'kaiti' }];
    if (rows.length <= 1) return { ...inset, aside };
    // Begun at a place of their own, names end a hair before or after the indent: it must not break their line.
    return { ...inset, right: 0, aside, asideAt: blockLeft + (index === 0 ? 0 : labelWidth) };
  });
  const beside = inset.left + textWidth(documentNumber, grid.bodySizePt) + CHAR <= blockLeft;
  const last = lines.length - 1;
  const above = beside ? lines.slice(0, last) : lines;
  return [
    ...above.map((line) => paragraph('upward-number', EMPTY, letterFields.number, line)),
    paragraph('upward-number', documentNumber, letterFields.number, beside ? (lines[last] ?? inset) : inset),
  ];
}

/** Marks flush left under the red line, the number flush right on the line of the first (§10.1). */
function letterNumber(letter: Letter): readonly StyledParagraph[] {
  const [first, ...others] = headMarks(letter);
  if (first === undefined) return [paragraph('number', letter.documentNumber, letterFields.number)];
  const beside = textWidth(first.text, grid.bodySizePt) + textWidth(letter.documentNumber, grid.bodySizePt) + CHAR;
  const fits = beside <= pt(page.bodyWidth);
  const number: readonly Aside[] = [{ text: letter.documentNumber, font: 'fangsong' }];
  return [
    ...(fits ? [] : [paragraph('number', letter.documentNumber, letterFields.number)]),
    paragraph(first.role, first.text, letterFields.number, fits ? { aside: number } : {}),
    ...others.map(({ text, role }) => paragraph(role, text, letterFields.number)),
  ];
}

/** From the head down to 发文字号, in either format. In 公文格式 the marks stand in the head itself. */
export const numberParagraphs = (letter: Letter): readonly StyledParagraph[] =>
  letter.official === undefined ? letterNumber(letter) : upwardNumber(letter.documentNumber, letter.official.signer);
