import type { Letter, LetterBlock } from '../model';
import { letterFields } from '../model';
import { copies, grid, page, pt, signature, title } from './geometry';
import { textWidth } from './measure';
import { titleLines } from './title-lines';

/**
 * A letter as styled paragraphs: the one place that knows which part has which font, indent and distance. The page
 * layout breaks and places them, the .docx writer gives each its named style. Lengths in points.
 */

export type FontRole = 'fangsong' | 'kaiti' | 'heiti' | 'xiaobiaosong' | 'songti';

export type ParagraphRole =
  | 'number'
  | 'title'
  | 'addressee'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'body'
  | 'attachment'
  | 'signature-organ'
  | 'signature-date'
  | 'contact'
  | 'copies';

export type RoleStyle = {
  readonly styleId: string;
  /** As shown in the style list of Word and WPS. */
  readonly styleName: string;
  readonly font: FontRole;
  readonly sizePt: number;
  readonly trackingPt: number;
  readonly linePt: number;
  /**
   * Body text is set left, on its character grid: LibreOffice 7.4 drops a hanging mark from a justified line that is
   * already full.
   */
  readonly align: 'left' | 'right' | 'centre';
  readonly firstIndentPt: number;
};

const CHAR = grid.advancePt;

const body: Omit<RoleStyle, 'styleId' | 'styleName'> = {
  font: 'fangsong',
  sizePt: grid.bodySizePt,
  trackingPt: grid.trackingPt,
  linePt: grid.linePitchPt,
  align: 'left',
  firstIndentPt: 2 * CHAR,
};

/** Styles of a letter (GB/T 9704-2012 §7.3): 仿宋 3号 unless said otherwise. */
export const roleStyles: Readonly<Record<ParagraphRole, RoleStyle>> = {
  number: { ...body, styleId: 'DocNumber', styleName: '发文字号', align: 'right', firstIndentPt: 0 },
  title: {
    ...body,
    styleId: 'DocTitle',
    styleName: '公文标题',
    font: 'xiaobiaosong',
    sizePt: title.sizePt,
    trackingPt: 0,
    linePt: title.linePt,
    align: 'centre',
    firstIndentPt: 0,
  },
  addressee: { ...body, styleId: 'Addressee', styleName: '主送', align: 'left', firstIndentPt: 0 },
  'heading-1': { ...body, styleId: 'Level1', styleName: '一级标题', font: 'heiti' },
  'heading-2': { ...body, styleId: 'Level2', styleName: '二级标题', font: 'kaiti' },
  'heading-3': { ...body, styleId: 'Level3', styleName: '三级标题' },
  'heading-4': { ...body, styleId: 'Level4', styleName: '四级标题' },
  body: { ...body, styleId: 'LetterBody', styleName: '公文正文' },
  attachment: { ...body, styleId: 'AttachmentNote', styleName: '附件说明', align: 'left', firstIndentPt: 0 },
  'signature-organ': {
    ...body,
    styleId: 'SignatureOrgan',
    styleName: '发文机关署名',
    align: 'right',
    firstIndentPt: 0,
  },
  'signature-date': { ...body, styleId: 'SignatureDate', styleName: '成文日期', align: 'right', firstIndentPt: 0 },
  contact: { ...body, styleId: 'ContactNote', styleName: '附注' },
  copies: {
    ...body,
    styleId: 'Copies',
    styleName: '抄送机关',
    sizePt: copies.sizePt,
    trackingPt: 0,
    linePt: copies.linePt,
    align: 'left',
    firstIndentPt: 0,
  },
};

export type StyledParagraph = {
  readonly role: ParagraphRole;
  readonly text: string;
  /** Lines fixed by us (title); null: broken by the layout. */
  readonly lines: readonly string[] | null;
  readonly before: number;
  readonly left: number;
  readonly right: number;
  /** First line's start relative to `left`; negative: hanging. */
  readonly first: number;
  /** Stays on the page of the paragraph after it. */
  readonly keepNext: boolean;
  readonly field: string | null;
};

function paragraph(
  role: ParagraphRole,
  text: string,
  field: string | null,
  more: Partial<Omit<StyledParagraph, 'role' | 'text' | 'field'>> = {},
): StyledParagraph {
  const style = roleStyles[role];
  return {
    role,
    text,
    lines: null,
    before: 0,
    left: 0,
    right: 0,
    first: style.firstIndentPt,
    keepNext: false,
    field,
    ...more,
  };
}

function bodyBlock(block: LetterBlock, isLast: boolean): StyledParagraph {
  const role: ParagraphRole = block.kind === 'heading' ? `heading-${block.level}` : 'body';
  return paragraph(role, block.text, block.field ?? null, { keepNext: block.kind === 'heading' || isLast });
}

/** 附件：1．… with wrapped lines under the first character of the name (§7.3.4). A single one carries no number. */
function attachmentNote(names: readonly string[]): readonly StyledParagraph[] {
  const mark = '附件：';
  const markWidth = textWidth(mark, grid.bodySizePt);
  return names.map((name, index) => {
    const number = names.length === 1 ? '' : `${index + 1}．`;
    const prefix = index === 0 ? mark + number : number;
    const numberWidth = number === '' ? 0 : textWidth(number, grid.bodySizePt);
    return paragraph('attachment', prefix + name, letterFields.attachments, {
      before: index === 0 ? grid.linePitchPt : 0,
      left: 2 * CHAR + markWidth + numberWidth,
      first: index === 0 ? -(markWidth + numberWidth) : -numberWidth,
      keepNext: true,
    });
  });
}

/** Name centred over the date, date four characters in from the right (§7.3.5); a longer name pushes the date in. */
function signatureBlock(letter: Letter): readonly StyledParagraph[] {
  const { organ, date } = letter.signature;
  const nameWidth = textWidth(organ, grid.bodySizePt);
  const dateWidth = textWidth(date, grid.bodySizePt);
  const overhang = (nameWidth - dateWidth) / 2;
  const dateRight = Math.max(signature.insetChars * CHAR, Math.min(overhang, (pt(page.bodyWidth) - dateWidth) / 2));
  const nameRight = Math.max(0, dateRight - overhang);
  return [
    paragraph('signature-organ', organ, letterFields.signature, {
      before: signature.sealLines * grid.linePitchPt,
      right: nameRight,
      keepNext: true,
    }),
    paragraph('signature-date', date, letterFields.signature, { right: dateRight, keepNext: letter.contact !== null }),
  ];
}

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

/** The letter from number to contact line, and apart from it the copies, which stand at the foot of the last page. */
export function letterParagraphs(letter: Letter): {
  readonly flow: readonly StyledParagraph[];
  readonly foot: readonly StyledParagraph[];
} {
  const last = letter.body.length - 1;
  return {
    flow: [
      paragraph('number', letter.documentNumber, letterFields.number),
      paragraph('title', letter.title, letterFields.title, {
        lines: titleLines(letter.title),
        before: title.linesBefore * grid.linePitchPt,
      }),
      paragraph('addressee', `${letter.addressee}：`, letterFields.addressee, {
        before: title.linesAfter * grid.linePitchPt,
      }),
      ...letter.body.map((block, index) => bodyBlock(block, index === last)),
      ...attachmentNote(letter.attachments),
      ...signatureBlock(letter),
      ...(letter.contact === null ? [] : [paragraph('contact', `（${letter.contact}）`, letterFields.contact)]),
    ],
    foot: copiesNote(letter.copies),
  };
}
