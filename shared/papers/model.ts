/**
 * The papers an office hands out, as plain data: what is said, not how it is set. Page layout (layout.ts), the .docx
 * writer and later printing all read the same model. Strings are clean (see text.ts) and complete; numbers, dates and
 * names come in as arguments, so the same input gives the same paper.
 */

/** Heading levels of GB/T 9704-2012 §7.3.3: 一、(黑体) （一）(楷体) 1．(仿宋) （1）(仿宋). The number is part of the text. */
export type HeadingLevel = 1 | 2 | 3 | 4;

export type LetterBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string; readonly field?: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly field?: string };

/** Document number (发文字号) 代字〔年〕号 (GB/T 9704-2012 §7.2.5). */
export type DocumentNumber = { readonly shortForm: string; readonly year: number; readonly serial: number };

/**
 * A letter in letter form (信函格式, GB/T 9704-2012 §10.1). `field` anchors say which field of the screen a part comes
 * from. `issued` is false until number and date are given; until then both are shown as blanks to be filled.
 */
export type Letter = {
  readonly kind: 'letter';
  /** Name of the paper, e.g. 信访处理意见书; used for document properties and file names. */
  readonly name: string;
  readonly organName: string;
  /** Ready to print: 临信访〔2026〕128号, or with blanks before issue. */
  readonly documentNumber: string;
  readonly issued: boolean;
  readonly title: string;
  /** Without the colon. */
  readonly addressee: string;
  readonly body: readonly LetterBlock[];
  /** Names of enclosures (附件说明), without numbers. */
  readonly attachments: readonly string[];
  readonly signature: { readonly organ: string; readonly date: string };
  /** Note in brackets under the date (附注), without the brackets. */
  readonly contact: string | null;
  /** Copied to (抄送). */
  readonly copies: readonly string[];
  /** 附件 that have a text of their own in this paper, each on a new page after the signature. */
  readonly annexes?: readonly Annex[];
  /** 份号, 密级和保密期限, 紧急程度. */
  readonly marks?: HeadMarks;
  /** Only papers in 公文格式 (GB/T 9704-2012 §7): red head with 文件 or the name alone, 签发人 upwards, 版记 with imprint. */
  readonly official?: OfficialParts;
};

/** An annex printed with its paper (附件, GB/T 9704-2012 §7.3.7). `number` as in 附件说明; null when it is the only one. */
export type Annex = {
  readonly number: number | null;
  readonly title: string;
  readonly body: readonly LetterBlock[];
};

/** Marks at the head of a paper (GB/T 9704-2012 §7.2.1 to §7.2.3). */
export type HeadMarks = {
  /** 份号, six digits. */
  readonly copySerial?: string;
  /** 密级和保密期限, e.g. 秘密★1年. */
  readonly secrecy?: string;
  /** 紧急程度 of a letter; a paper in 公文格式 may say it in `official`. */
  readonly urgency?: '特急' | '加急';
};

/** What a paper in 公文格式 has beyond a letter. */
export type OfficialParts = {
  /** 发文机关标志 as drawn in the red head: the organ's name with 文件, or the name alone. */
  readonly mark: string;
  /** 签发人 of a paper that goes upwards (§7.2.6), several separated by 、; null otherwise. */
  readonly signer: string | null;
  /** 紧急程度, e.g. 特急; null otherwise. */
  readonly urgency: '特急' | '加急' | null;
  /** 印发机关 and 印发日期 in the 版记 (§7.4); the date is null before issue. */
  readonly imprint: { readonly organ: string; readonly date: string | null };
};

/** Fields of a letter that exist in every kind of letter; screens add their own for the body. */
export const letterFields = {
  organ: 'organ',
  number: 'document-number',
  title: 'title',
  addressee: 'addressee',
  attachments: 'attachments',
  signature: 'signature',
  contact: 'contact',
  copies: 'copies',
} as const;

/** A cell of a form: label cells are centred in 黑体, value cells in 仿宋. Widths in millimetres. */
export type FormCell = {
  readonly role: 'label' | 'value';
  readonly width: number;
  /** Paragraphs. An empty list is an empty cell to be filled by hand. */
  readonly text: readonly string[];
  readonly align?: 'left' | 'centre';
  readonly field?: string;
  /** A picture below the text, e.g. a signature; its bytes come to the writers by its hash. */
  readonly image?: CellImage;
};

export type CellImage = {
  readonly hash: string;
  /** What it shows, for those who cannot see it. */
  readonly description: string;
  /** The box it is fitted into, millimetres. */
  readonly width: number;
  readonly height: number;
};

/** Bytes of the pictures of a paper by hash. */
export type PaperImages = ReadonlyMap<string, PaperImage>;
export type PaperImage = {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** Hashes of all pictures of a paper. */
export const imagesOf = (paper: Paper): readonly string[] =>
  paper.kind === 'form'
    ? paper.rows.flatMap(({ cells }) => cells.flatMap(({ image }) => (image === undefined ? [] : [image.hash])))
    : [];

/** Size in millimetres of a picture fitted into a cell's box. */
export function fitted(
  box: CellImage,
  { width, height }: Pick<PaperImage, 'width' | 'height'>,
): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(box.width / width, box.height / height);
  return { width: width * scale, height: height * scale };
}

/** A row of a form; the widths of its cells add up to the form's width. `minHeight` in millimetres, it grows with its text. */
export type FormRow = { readonly minHeight: number; readonly cells: readonly FormCell[] };

/** A line below the form's title or at its foot, e.g. organ left and number right. */
export type FormLine = { readonly left: string; readonly right: string };

/** A one-table form (登记表, 告知单). */
export type Form = {
  readonly kind: 'form';
  readonly name: string;
  readonly title: string;
  readonly head: FormLine | null;
  readonly rows: readonly FormRow[];
  /** Paragraphs below the table. */
  readonly foot: readonly string[];
  /** Right-aligned closing lines (organ, date). */
  readonly signature: readonly string[];
};

/** One entry of an interview note. `time` is shown before the words when given. */
export type NoteEntry = {
  readonly kind: 'question' | 'answer' | 'text';
  readonly time?: string;
  readonly text: readonly string[];
};

/** Interview note (接谈笔录): header lines, entries, closing statement, signature line at the foot of every page. */
export type NoteSheet = {
  readonly kind: 'note';
  readonly name: string;
  readonly title: string;
  readonly head: readonly { readonly label: string; readonly value: string }[];
  readonly entries: readonly NoteEntry[];
  /** Read back, truth, papers handed over: paragraphs after the entries. */
  readonly closing: readonly string[];
  /** Later additions (补充), each with its own date and writer. */
  readonly addenda: readonly { readonly heading: string; readonly text: readonly string[] }[];
  /** Last line, which strikes out what is left of the page (以下空白). */
  readonly end: string;
  /** Labels signed on every page, e.g. 信访人（签名、捺印）. */
  readonly pageSignatures: readonly string[];
};

/** A block of lines on an envelope, in millimetres from its top left corner; the lines are broken already. */
export type EnvelopeText = {
  /** Id of its named style in the .docx. */
  readonly style: 'EnvelopeAddress' | 'EnvelopeName' | 'EnvelopeSender' | 'EnvelopeCode';
  readonly field: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly sizePt: number;
  readonly linePt: number;
};

/** The face of an envelope (信封), see envelope-sheet.ts. */
export type Envelope = {
  readonly kind: 'envelope';
  readonly name: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** The receiver's postcode, for its boxes. */
  readonly code: string;
  readonly texts: readonly EnvelopeText[];
};

export type Paper = Letter | Form | NoteSheet | Envelope;

/** 临信访〔2026〕128号; year in hexagonal brackets, serial without leading zeros (GB/T 9704-2012 §7.2.5). */
export function formatDocumentNumber(number: DocumentNumber): string {
  return `${number.shortForm}〔${number.year}〕${number.serial}号`;
}

/** The number before issue: blanks to be filled, so that nobody takes a draft for a letter. */
export function blankDocumentNumber(shortForm: string): string {
  return `${shortForm}〔　　〕　号`;
}

/** The date before issue. */
export const BLANK_DATE = '　　年　月　日';
