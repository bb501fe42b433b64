import { BLANK_DATE, type Letter, type LetterBlock, letterFields, type OfficialParts } from '../model';
import { copies, grid, officialForm, page, pt, signature, title } from './geometry';
import { textWidth } from './measure';
import { titleBefore } from './official-head';
import { titleLines } from './title-lines';

/**
 * A letter as styled paragraphs: the one place that knows which part has which font, indent and distance. The page
 * layout breaks and places them, the .docx writer gives each its named style. Lengths in points.
 */

export type FontRole = 'fangsong' | 'kaiti' | 'heiti' | 'xiaobiaosong' | 'songti';

export type ParagraphRole =
  | 'number'
  | 'official-number'
  | 'upward-number'
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
  | 'copies'
  | 'imprint';

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
  'official-number': {
    ...body,
    styleId: 'OfficialNumber',
    styleName: '公文发文字号',
    align: 'centre',
    firstIndentPt: 0,
  },
  'upward-number': { ...body, styleId: 'UpwardNumber', styleName: '上行文发文字号', firstIndentPt: 0 },
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
  imprint: {
    ...body,
    styleId: 'Imprint',
    styleName: '印发机关和印发日期',
    sizePt: copies.sizePt,
    trackingPt: 0,
    linePt: copies.linePt,
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
  /** Set flush right on the first line (签发人, 印发日期), each part with its face; most paragraphs have none. */
  readonly aside?: readonly Aside[];
};

export type Aside = { readonly text: string; readonly font: FontRole };

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

/** 发文字号 of a paper in 公文格式: centred, or with 签发人 on its line when the paper goes upwards (§7.2.5, §7.2.6). */
function officialNumber(letter: Letter, { signer }: OfficialParts): StyledParagraph {
  if (signer === null) return paragraph('official-number', letter.documentNumber, letterFields.number);
  return paragraph('upward-number', letter.documentNumber, letterFields.number, {
    left: officialForm.insetPt,
    right: officialForm.insetPt,
    aside: [
      { text: '签发人：', font: 'fangsong' },
      { text: signer, font: 'kaiti' },
    ],
  });
}

/** 印发机关 and 印发日期 (§7.4.3), the last line of the 版记. */
const imprintLine = ({ imprint }: OfficialParts): StyledParagraph =>
  paragraph('imprint', imprint.organ, letterFields.organ, {
    left: copies.insetPt,
    right: copies.insetPt,
    aside: [{ text: `${imprint.date ?? BLANK_DATE}印发`, font: 'fangsong' }],
  });

/** The letter from number to contact line, and apart from it what stands at the foot of the last page (抄送, 印发). */
export function letterParagraphs(letter: Letter): {
  readonly flow: readonly StyledParagraph[];
  readonly foot: readonly StyledParagraph[];
} {
  const last = letter.body.length - 1;
  const { official } = letter;
  return {
    flow: [
      official === undefined
        ? paragraph('number', letter.documentNumber, letterFields.number)
        : officialNumber(letter, official),
      paragraph('title', letter.title, letterFields.title, {
        lines: titleLines(letter.title),
        before: official === undefined ? title.linesBefore * grid.linePitchPt : titleBefore,
      }),
      paragraph('addressee', `${letter.addressee}：`, letterFields.addressee, {
        before: title.linesAfter * grid.linePitchPt,
      }),
      ...letter.body.map((block, index) => bodyBlock(block, index === last)),
      ...attachmentNote(letter.attachments),
      ...signatureBlock(letter),
      ...(letter.contact === null ? [] : [paragraph('contact', `（${letter.contact}）`, letterFields.contact)]),
    ],
    foot: [...copiesNote(letter.copies), ...(official === undefined ? [] : [imprintLine(official)])],
  };
}
