import { page } from '#shared/papers/layout/geometry';
import type { Form, FormCell, FormLine, NoteSheet } from '#shared/papers/model';
import { cleanLine } from '#shared/papers/text';
import type { DocxOptions } from './docx-letter';
import { repeatablePackage } from './docx-package';
import { formStyles, mmToTwips } from './docx-styles';

type Docx = typeof import('docx');
type Paragraph = InstanceType<Docx['Paragraph']>;

/** Margins of forms in millimetres: narrower at top and foot than a letter's, same type area of 156 mm. */
const MARGINS = { top: 25, bottom: 22, left: page.left, right: page.right, header: 12, footer: 12 } as const;

function line(docx: Docx, style: string, text: string): Paragraph {
  return new docx.Paragraph({
    style,
    children: [new docx.TextRun({ text: cleanLine(text), font: { hint: 'eastAsia' } })],
  });
}

/** Left and right text on one line: the right one at a right-hand tab stop. */
function twoSides(docx: Docx, head: FormLine): Paragraph {
  return new docx.Paragraph({
    style: 'FormHead',
    tabStops: [{ type: docx.TabStopType.RIGHT, position: mmToTwips(page.bodyWidth) }],
    children: [
      new docx.TextRun({ text: cleanLine(head.left), font: { hint: 'eastAsia' } }),
      new docx.TextRun({ children: [new docx.Tab(), cleanLine(head.right)], font: { hint: 'eastAsia' } }),
    ],
  });
}

/** Column edges of all rows together, so that rows cut the width differently and cells span what they cover. */
function columnEdges(form: Form): readonly number[] {
  const edges = new Set<number>();
  for (const row of form.rows) {
    let x = 0;
    for (const cell of row.cells) {
      x += cell.width;
      edges.add(Math.round(x * 10) / 10);
    }
  }
  return [...edges].sort((a, b) => a - b);
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
    let x = 0;
    const cells = row.cells.map((cell) => {
      const from = x;
      x = Math.round((x + cell.width) * 10) / 10;
      const span = edges.filter((edge) => edge > from && edge <= x).length;
      return new docx.TableCell({
        columnSpan: Math.max(1, span),
        width: { size: mmToTwips(cell.width), type: docx.WidthType.DXA },
        verticalAlign: docx.VerticalAlign.CENTER,
        margins: { top: 40, bottom: 40, left: 85, right: 85, marginUnitType: docx.WidthType.DXA },
        children: [...cellParagraphs(docx, cell)],
      });
    });
    return new docx.TableRow({
      height: { value: mmToTwips(row.minHeight), rule: docx.HeightRule.ATLEAST },
      children: cells,
    });
  });
  const border = { style: docx.BorderStyle.SINGLE, size: 6, color: '000000' };
  return new docx.Table({
    width: { size: mmToTwips(page.bodyWidth), type: docx.WidthType.DXA },
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

function formBody(docx: Docx, form: Form): readonly (Paragraph | InstanceType<Docx['Table']>)[] {
  return [
    line(docx, 'FormTitle', form.title),
    ...(form.head === null ? [] : [twoSides(docx, form.head)]),
    tableOf(docx, form),
    ...form.foot.map((text) => line(docx, 'FormFoot', text)),
    ...form.signature.map((text) => line(docx, 'FormSignature', text)),
  ];
}

const speakers = { question: '问：', answer: '答：', text: '' } as const;

function noteBody(docx: Docx, note: NoteSheet): readonly Paragraph[] {
  const indented = (texts: readonly string[]): readonly Paragraph[] =>
    texts.map(
      (text) =>
        new docx.Paragraph({
          style: 'NoteText',
          indent: { firstLine: 560, firstLineChars: 200 },
          children: [new docx.TextRun({ text: cleanLine(text), font: { hint: 'eastAsia' } })],
        }),
    );
  return [
    line(docx, 'FormTitle', note.title),
    ...note.head.map((item) => line(docx, 'NoteHead', `${item.label}：${item.value}`)),
    ...note.entries.flatMap((entry) =>
      indented(
        entry.text.map((text, index) =>
          index === 0 ? `${speakers[entry.kind]}${text}${entry.time === undefined ? '' : `（${entry.time}）`}` : text,
        ),
      ),
    ),
    ...indented(note.closing),
    ...note.addenda.flatMap((addendum) => [line(docx, 'NoteHeading', addendum.heading), ...indented(addendum.text)]),
  ];
}

/** Foot of every page: who signs there, then the page number. */
function foot(docx: Docx, signatures: readonly string[]): InstanceType<Docx['Footer']> {
  const font = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体', hint: 'eastAsia' };
  const step = mmToTwips(page.bodyWidth) / Math.max(1, signatures.length);
  const tabs = signatures.slice(1).map((_, index) => ({
    type: docx.TabStopType.LEFT,
    position: Math.round(step * (index + 1)),
  }));
  const signed =
    signatures.length === 0
      ? []
      : [
          new docx.Paragraph({
            style: 'FormFoot',
            tabStops: tabs,
            children: signatures.map(
              (label, index) =>
                new docx.TextRun({
                  children: [...(index === 0 ? [] : [new docx.Tab()]), `${cleanLine(label)}：`],
                  font: { hint: 'eastAsia' },
                }),
            ),
          }),
          // Room to write and for a fingerprint.
          line(docx, 'FormFoot', ''),
        ];
  return new docx.Footer({
    children: [
      ...signed,
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
              top: mmToTwips(MARGINS.top),
              bottom: mmToTwips(MARGINS.bottom),
              left: mmToTwips(MARGINS.left),
              right: mmToTwips(MARGINS.right),
              header: mmToTwips(MARGINS.header),
              footer: mmToTwips(MARGINS.footer),
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
