import { BLANK_DATE, type Letter, letterFields, type OfficialParts } from '../model';
import { copies, grid, page, pt, signature } from './geometry';
import { clustersOf, textWidth } from './measure';
import { flowLines } from './paginate';
import { CHAR, paragraph, type StyledParagraph } from './styles';

/** Up to so many names the whole 附件说明 stays with the signature; of a longer one the last two. */
export const KEPT_ATTACHMENTS = 3;
const KEPT_OF_MANY = 2;

/** 附件：1．… with wrapped lines under the first character of the name (§7.3.4). A single one carries no number. */
export function attachmentNote(names: readonly string[]): readonly StyledParagraph[] {
  const mark = '附件：';
  const markWidth = textWidth(mark, grid.bodySizePt);
  const keptFrom = names.length <= KEPT_ATTACHMENTS ? 0 : names.length - KEPT_OF_MANY;
  return names.map((name, index) => {
    const number = names.length === 1 ? '' : `${index + 1}．`;
    const prefix = index === 0 ? mark + number : number;
    const numberWidth = number === '' ? 0 : textWidth(number, grid.bodySizePt);
    return paragraph('attachment', prefix + name, letterFields.attachments, {
      before: index === 0 ? grid.linePitchPt : 0,
      left: 2 * CHAR + markWidth + numberWidth,
      first: index === 0 ? -(markWidth + numberWidth) : -numberWidth,
      keepNext: index >= keptFrom,
      tight: index === names.length - 1,
    });
  });
}

/** A name wider than the 版心 in two lines of the same length. */
function nameLines(name: string): readonly string[] | null {
  if (textWidth(name, grid.bodySizePt) <= pt(page.bodyWidth)) return null;
  const signs = clustersOf(name, grid.bodySizePt, 0).map(({ text }) => text);
  const half = Math.ceil(signs.length / 2);
  return [signs.slice(0, half).join(''), signs.slice(half).join('')];
}

/**
 * Name centred over the date, date four characters in from the right (§7.3.5); a longer name pushes the date in. Two
 * blank lines above the name: a seal of 42 mm then ends within one line of the text.
 */
export function signatureBlock(letter: Letter): readonly StyledParagraph[] {
  const { organ, date } = letter.signature;
  const lines = nameLines(organ);
  const nameWidth = Math.max(...(lines ?? [organ]).map((each) => textWidth(each, grid.bodySizePt)));
  const dateWidth = textWidth(date, grid.bodySizePt);
  const overhang = (nameWidth - dateWidth) / 2;
  const dateRight = Math.max(signature.insetChars * CHAR, Math.min(overhang, (pt(page.bodyWidth) - dateWidth) / 2));
  const nameRight = Math.max(0, dateRight - overhang);
  return [
    paragraph('signature-organ', organ, letterFields.signature, {
      lines,
      before: signature.sealLines * grid.linePitchPt,
      right: nameRight,
      keepNext: true,
      tight: true,
    }),
    paragraph('signature-date', date, letterFields.signature, { right: dateRight, keepNext: letter.contact !== null }),
  ];
}

/** Longest 版记 that still stands at the foot of a page below text; longer lists of copies go on in the flow. */
const LONGEST_FOOT = 10;

function copiesNote(names: readonly string[]): readonly StyledParagraph[] {
  if (names.length === 0) return [];
  const mark = '抄送：';
  const markWidth = textWidth(mark, copies.sizePt, 0);
  return [
    paragraph('copies', `${mark}${names.join('，')}。`, letterFields.copies, {
      left: copies.insetPt + markWidth,
      right: copies.insetPt,
      first: -markWidth,
    }),
  ];
}

/** 印发机关 and 印发日期 (§7.4.3), the last line of the 版记; a long name has the line above to itself. */
function imprintLines({ imprint }: OfficialParts): readonly StyledParagraph[] {
  const date = `${imprint.date ?? BLANK_DATE}印发`;
  const inset = { left: copies.insetPt, right: copies.insetPt };
  const aside = [{ text: date, font: 'fangsong' }] as const;
  const taken = textWidth(imprint.organ, copies.sizePt, 0) + textWidth(date, copies.sizePt, 0) + 3 * copies.insetPt;
  const organ = paragraph('imprint', imprint.organ, letterFields.organ, inset);
  return taken <= pt(page.bodyWidth)
    ? [{ ...organ, aside }]
    : [organ, paragraph('imprint', '　', letterFields.organ, { ...inset, aside })];
}

export type Foot = {
  /** 版记: at the foot of the last page. */
  readonly foot: readonly StyledParagraph[];
  /** Copies too many for a foot: after all other text. */
  readonly after: readonly StyledParagraph[];
};

export function footOf(letter: Letter): Foot {
  const copied = copiesNote(letter.copies);
  const imprint = letter.official === undefined ? [] : imprintLines(letter.official);
  if (copied.flatMap((each) => flowLines(each)).length <= LONGEST_FOOT)
    return { foot: [...copied, ...imprint], after: [] };
  return { foot: imprint, after: copied.map((each) => ({ ...each, before: grid.linePitchPt })) };
}
