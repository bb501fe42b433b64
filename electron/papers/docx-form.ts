import {
  columnEdges,
  columnSpans,
  fitsOneLine,
  formSheet,
  noteParagraphs,
  signatureRows,
  staysWhole,
} from '#shared/papers/form-sheet';
import { page } from '#shared/papers/layout/geometry';
import type { Form, FormCell, FormLine, NoteSheet } from '#shared/papers/model';
import { cleanLine } from '#shared/papers/text';
import type { DocxOptions } from './docx-letter';
import { repeatablePackage } from './docx-package';
import { formStyles, mmToTwips } from './docx-styles';

type Docx = typeof import('docx');
type Paragraph = InstanceType<Docx['Paragraph']>;

function line(docx: Docx, style: string, text: string): Paragraph {
  return new docx.Paragraph({
    style,
    children: [new docx.TextRun({ text: cleanLine(text), font: { hint: 'eastAsia' } })],
  });
}

/** Left and right text on one line: the right one at a right-hand tab stop; on two lines when both do not fit. */
function twoSides(docx: Docx, head: FormLine): readonly Paragraph[] {
  const run = (children: (string | InstanceType<Docx['Tab']>)[]) =>
    new docx.TextRun({ children, font: { hint: 'eastAsia' } });
  if (!fitsOneLine(head)) {
    return [
      new docx.Paragraph({ style: 'FormHead', spacing: { after: 0 }, children: [run([cleanLine(head.left)])] }),
      new docx.Paragraph({
        style: 'FormHead',
        alignment: docx.AlignmentType.RIGHT,
        children: [run([cleanLine(head.right)])],
      }),
    ];
  }
  return [
    new docx.Paragraph({
      style: 'FormHead',
      tabStops: [{ type: docx.TabStopType.RIGHT, position: mmToTwips(formSheet.width) }],
      children: [run([cleanLine(head.left)]), run([new docx.Tab(), cleanLine(head.right)])],
    }),
  ];
}

function cellParagraphs(docx: Docx, cell: FormCell): readonly Paragraph[] {
  const style = cell.role === 'label' ? 'FormLabel' : 'FormValue';
  const texts = cell.text.length === 0 ? [''] : cell.text;
  return texts.map(
    (text) =>
      new docx.Paragraph({
        style,
        ...(cell.role === 'value' && cell.align === 'centre' ? { alignment: docx.AlignmentType.CENTER } : {}),
        children: [new docx.TextRun({ text: cleanLine(text), font: { hint: 'eastAsia' } })],
      }),
  );
}

function tableOf(docx: Docx, form: Form): InstanceType<Docx['Table']> {
  const edges = columnEdges(form);
  const widths = edges.map((edge, index) => mmToTwips(edge - (edges[index - 1] ?? 0)));
  const rows = form.rows.map((row) => {
    const spans = columnSpans(row, edges);
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
          children: [...cellParagraphs(docx, cell)],
        }),
    );
    return new docx.TableRow({
      height: { value: mmToTwips(row.minHeight), rule: docx.HeightRule.ATLEAST },
      cantSplit: staysWhole(row),
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

function formBody(docx: Docx, form: Form): readonly (Paragraph | InstanceType<Docx['Table']>)[] {
  return [
    line(docx, 'FormTitle', form.title),
    ...(form.head === null ? [] : twoSides(docx, form.head)),
    tableOf(docx, form),
    ...form.foot.map((text) => line(docx, 'FormFoot', text)),
    ...form.signature.map((text) => line(docx, 'FormSignature', text)),
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
 * Writes a form (来访登记表, 答复告知单) or an interview note (接谈笔录) as .docx: real table, named styles, rows that grow and
 * run over pages; a note carries its signature line at the foot of every page. Same input and options, same bytes.
 */
export async function writeFormDocx(paper: Form | NoteSheet, options: DocxOptions): Promise<Uint8Array> {
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
        children: [...(paper.kind === 'note' ? noteBody(docx, paper) : formBody(docx, paper))],
      },
    ],
  });
  const packed = await docx.Packer.toBuffer(document);
  return repeatablePackage(packed, {
    title: paper.title,
    subject: paper.name,
    creator: '',
    createdAt: options.createdAt,
  });
}
