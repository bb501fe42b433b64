import {
  columnEdges,
  columnSpans,
  fitsOneLine,
  formSheet,
  headRows,
  noteParagraphs,
  signatureRows,
  staysWhole,
} from '#shared/papers/form-sheet';
import { page } from '#shared/papers/layout/geometry';
import type { FontRole } from '#shared/papers/layout/styles';
import {
  type CellImage,
  type Envelope,
  type Form,
  type FormCell,
  type FormLine,
  fitted,
  type NoteSheet,
  type PaperImages,
} from '#shared/papers/model';
import { cleanLine } from '#shared/papers/text';
import { writeEnvelopeDocx } from './docx-envelope';
import type { DocxOptions } from './docx-letter';
import { packedForm } from './docx-package';
import { formRuns } from './docx-runs';
import { formStyles, mmToTwips } from './docx-styles';

type Docx = typeof import('docx');
type Paragraph = InstanceType<Docx['Paragraph']>;

/** Faces of the styles of forms that are not in 仿宋 (docx-styles.ts). */
const styleFaces: Readonly<Record<string, FontRole>> = {
  FormTitle: 'xiaobiaosong',
  FormLabel: 'heiti',
  NoteHeading: 'heiti',
};
const faceOf = (style: string): FontRole => styleFaces[style] ?? 'fangsong';

function line(docx: Docx, style: string, text: string, keepNext = false): Paragraph {
  return new docx.Paragraph({
    style,
    ...(keepNext ? { keepNext } : {}),
    children: [...formRuns(docx, text, faceOf(style))],
  });
}

/** Left and right text on one line: the right one at a right-hand tab stop; on two lines when both do not fit. */
function twoSides(docx: Docx, head: FormLine): readonly Paragraph[] {
  const runs = (text: string) => formRuns(docx, text, 'fangsong');
  if (!fitsOneLine(head)) {
    return [
      new docx.Paragraph({ style: 'FormHead', spacing: { after: 0 }, children: [...runs(head.left)] }),
      new docx.Paragraph({ style: 'FormHead', alignment: docx.AlignmentType.RIGHT, children: [...runs(head.right)] }),
    ];
  }
  return [
    new docx.Paragraph({
      style: 'FormHead',
      tabStops: [{ type: docx.TabStopType.RIGHT, position: mmToTwips(formSheet.width) }],
      children: [...runs(head.left), new docx.TextRun({ children: [new docx.Tab()] }), ...runs(head.right)],
    }),
  ];
}

const EMPTY: PaperImages = new Map();
const PIXELS_PER_MM = 96 / 25.4;

/** `serial` numbers the drawings of a file: Word refuses two with the same. */
function picture(docx: Docx, image: CellImage, images: PaperImages, serial: number): Paragraph | null {
  const found = images.get(image.hash);
  if (found === undefined) return null;
  const { width, height } = fitted(image, found);
  return new docx.Paragraph({
    style: 'FormValue',
    children: [
      new docx.ImageRun({
        type: found.type === 'image/png' ? 'png' : 'jpg',
        data: found.bytes,
        transformation: { width: width * PIXELS_PER_MM, height: height * PIXELS_PER_MM },
        altText: { id: String(serial), name: `图${serial}`, title: '', description: image.description },
      }),
    ],
  });
}

function cellParagraphs(
  docx: Docx,
  cell: FormCell,
  images: PaperImages,
  { serial, keepNext }: { readonly serial: number; readonly keepNext: boolean },
): readonly Paragraph[] {
  const shown = cell.image === undefined ? null : picture(docx, cell.image, images, serial);
  if (shown !== null) return [...(cell.text.length === 0 ? [] : textParagraphs(docx, cell, keepNext)), shown];
  if (cell.image === undefined) return textParagraphs(docx, cell, keepNext);
  return textParagraphs(docx, { ...cell, text: [...cell.text, `（${cell.image.description}）`] }, keepNext);
}

function textParagraphs(docx: Docx, cell: FormCell, keepNext: boolean): readonly Paragraph[] {
  const style = cell.role === 'label' ? 'FormLabel' : 'FormValue';
  const texts = cell.text.length === 0 ? [''] : cell.text;
  return texts.map(
    (text) =>
      new docx.Paragraph({
        style,
        ...(keepNext ? { keepNext } : {}),
        ...(cell.role === 'value' && cell.align === 'centre' ? { alignment: docx.AlignmentType.CENTER } : {}),
        children: [...formRuns(docx, text, faceOf(style))],
      }),
  );
}

function tableOf(docx: Docx, form: Form, images: PaperImages): InstanceType<Docx['Table']> {
  let serial = 0;
  const edges = columnEdges(form);
  const widths = edges.map((edge, index) => mmToTwips(edge - (edges[index - 1] ?? 0)));
  const heads = headRows(form);
  const rows = form.rows.map((row, place) => {
    const spans = columnSpans(row, edges);
    // Who signs never stands alone on a page.
    const last = place === form.rows.length - 1 && form.signature.length > 0 && staysWhole(row);
    const cells = row.cells.map(
      (cell, index) =>
        new docx.TableCell({
          columnSpan: spans[index] ?? 1,
          width: { size: mmToTwips(cell.width), type: docx.WidthType.DXA },
          verticalAlign: docx.VerticalAlign.CENTER,
          margins: {
            top: mmToTwips(formSheet.cellY),
            bottom: mmToTwips(formSheet.cellY),
            left: mmToTwips(formSheet.cellX),
            right: mmToTwips(formSheet.cellX),
            marginUnitType: docx.WidthType.DXA,
          },
          children: [
            ...cellParagraphs(docx, cell, images, { serial: cell.image === undefined ? 0 : ++serial, keepNext: last }),
          ],
        }),
    );
    return new docx.TableRow({
      height: { value: mmToTwips(row.minHeight), rule: docx.HeightRule.ATLEAST },
      cantSplit: staysWhole(row),
      ...(place < heads ? { tableHeader: true } : {}),
      children: cells,
    });
  });
  const border = { style: docx.BorderStyle.SINGLE, size: 6, color: '000000' };
  return new docx.Table({
    width: { size: mmToTwips(formSheet.width), type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows,
  });
}

/** Word wants a paragraph after the last table: one that takes no room. */
const afterTable = (docx: Docx): Paragraph =>
  new docx.Paragraph({ style: 'FormFoot', spacing: { line: 20, lineRule: 'exact' } });

function formBody(docx: Docx, form: Form, images: PaperImages): readonly (Paragraph | InstanceType<Docx['Table']>)[] {
  return [
    line(docx, 'FormTitle', form.title),
    ...(form.head === null ? [] : twoSides(docx, form.head)),
    tableOf(docx, form, images),
    ...form.foot.map((text) => line(docx, 'FormFoot', text, form.signature.length > 0)),
    ...form.signature.map((text, index) => line(docx, 'FormSignature', text, index < form.signature.length - 1)),
    ...(form.foot.length + form.signature.length === 0 ? [afterTable(docx)] : []),
  ];
}

const noteStyles = { head: 'NoteHead', text: 'NoteText', heading: 'NoteHeading', end: 'NoteText' } as const;

function noteBody(docx: Docx, note: NoteSheet): readonly Paragraph[] {
  return [
    line(docx, 'FormTitle', note.title),
    ...noteParagraphs(note).map((item) => line(docx, noteStyles[item.kind], item.text)),
  ];
}

/** Foot of every page: who signs there, each with a line to write on, then the page number. */
function foot(docx: Docx, signatures: readonly string[]): InstanceType<Docx['Footer']> {
  const font = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体', hint: 'eastAsia' };
  const rows = signatureRows(signatures).map(
    (row) =>
      new docx.Paragraph({
        style: 'PageSignature',
        tabStops: row.flatMap((place, index) => [
          ...(index === 0 ? [] : [{ type: docx.TabStopType.LEFT, position: mmToTwips(place.start) }]),
          { type: docx.TabStopType.RIGHT, position: mmToTwips(place.end), leader: docx.LeaderType.UNDERSCORE },
        ]),
        children: row.map(
          (place, index) =>
            new docx.TextRun({
              children: [...(index === 0 ? [] : [new docx.Tab()]), `${cleanLine(place.label)}：`, new docx.Tab()],
              font: { hint: 'eastAsia' },
            }),
        ),
      }),
  );
  return new docx.Footer({
    children: [
      ...rows,
      new docx.Paragraph({
        style: 'PageNumberLine',
        children: [
          new docx.TextRun({
            font,
            children: ['第 ', docx.PageNumber.CURRENT, ' 页 共 ', docx.PageNumber.TOTAL_PAGES, ' 页'],
          }),
        ],
      }),
    ],
  });
}

/**
 * Writes a form (来访登记表, 答复告知单), an interview note (接谈笔录) or an envelope as .docx: real table, named styles, rows that grow and
 * run over pages; a note carries its signature line at the foot of every page. Same input and options, same bytes.
 */
export async function writeFormDocx(
  paper: Form | NoteSheet | Envelope,
  options: DocxOptions & { readonly images?: PaperImages },
): Promise<Uint8Array> {
  if (paper.kind === 'envelope') return writeEnvelopeDocx(paper, options);
  const docx = await import('docx');
  const signatures = paper.kind === 'note' ? paper.pageSignatures : [];
  const document = new docx.Document({
    externalStyles: formStyles(),
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: mmToTwips(page.width), height: mmToTwips(page.height) },
            margin: {
              top: mmToTwips(formSheet.top),
              bottom: mmToTwips(formSheet.bottom),
              left: mmToTwips(formSheet.left),
              right: mmToTwips(formSheet.right),
              header: mmToTwips(formSheet.footer),
              footer: mmToTwips(formSheet.footer),
              gutter: 0,
            },
          },
        },
        footers: { default: foot(docx, signatures) },
        children: [...(paper.kind === 'note' ? noteBody(docx, paper) : formBody(docx, paper, options.images ?? EMPTY))],
      },
    ],
  });
  return packedForm(await docx.Packer.toBuffer(document), paper, options.createdAt);
}
