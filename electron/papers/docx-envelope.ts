import { boxDigits, codeBoxes, heightOf } from '#shared/papers/envelope-sheet';
import type { Envelope, EnvelopeText } from '#shared/papers/model';
import type { DocxOptions } from './docx-letter';
import { packedForm } from './docx-package';
import { formRuns } from './docx-runs';
import { envelopeStyles, mmToTwips } from './docx-styles';

type Docx = typeof import('docx');
type Paragraph = InstanceType<Docx['Paragraph']>;

/** A paragraph that stands at its place on the sheet whatever else is written: a text frame, as Word's own envelopes have. */
function frameAt(
  docx: Docx,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
) {
  return {
    type: 'absolute' as const,
    position: { x: mmToTwips(place.x), y: mmToTwips(place.y) },
    width: mmToTwips(place.width),
    height: mmToTwips(place.height),
    rule: docx.HeightRule.EXACT,
    wrap: docx.FrameWrap.AROUND,
    anchor: { horizontal: docx.FrameAnchorType.PAGE, vertical: docx.FrameAnchorType.PAGE },
  };
}

function textParagraph(docx: Docx, text: EnvelopeText): Paragraph {
  const { style, lines, x, y, width } = text;
  const runs = lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [new docx.TextRun({ break: 1 })]),
    ...formRuns(docx, line, 'fangsong'),
  ]);
  return new docx.Paragraph({
    style,
    frame: frameAt(docx, { x, y, width, height: heightOf(text) }),
    children: runs,
  });
}

/** The six boxes of the receiver's postcode. */
function boxes(docx: Docx, code: string): readonly Paragraph[] {
  const border = { style: docx.BorderStyle.SINGLE, size: 6, color: 'D22630', space: 0 };
  return boxDigits(code).map(
    (digit, index) =>
      new docx.Paragraph({
        style: 'EnvelopeBox',
        frame: frameAt(docx, {
          x: codeBoxes.x + index * codeBoxes.pitch,
          y: codeBoxes.y,
          width: codeBoxes.width,
          height: codeBoxes.height,
        }),
        border: { top: border, bottom: border, left: border, right: border },
        children: [...formRuns(docx, digit, 'fangsong')],
      }),
  );
}

/** Writes an envelope (信封) as .docx on a sheet of its own size, printed lengthwise. Same input and options, same bytes. */
export async function writeEnvelopeDocx(paper: Envelope, options: DocxOptions): Promise<Uint8Array> {
  const docx = await import('docx');
  const margin = mmToTwips(5);
  const document = new docx.Document({
    externalStyles: envelopeStyles(paper.texts),
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            // Lengthwise the library exchanges the two, as the format wants the sides of the sheet as it lies.
            size: {
              width: mmToTwips(paper.height),
              height: mmToTwips(paper.width),
              orientation: docx.PageOrientation.LANDSCAPE,
            },
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 0, footer: 0, gutter: 0 },
          },
        },
        children: [
          ...boxes(docx, paper.code),
          ...paper.texts.map((text) => textParagraph(docx, text)),
          // What the frames hang on; it takes no room.
          new docx.Paragraph({ style: 'EnvelopeSender', spacing: { line: 20, lineRule: 'exact' } }),
        ],
      },
    ],
  });
  return packedForm(await docx.Packer.toBuffer(document), paper, options.createdAt);
}
