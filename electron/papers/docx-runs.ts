import { AMBIGUOUS_SIGNS } from '#shared/papers/layout/measure';
import { type FontRole, roleStyles, type StyledParagraph } from '#shared/papers/layout/paragraphs';
import { facedTexts } from '#shared/papers/rare-characters';
import { cleanLine } from '#shared/papers/text';
import { blankStyle, faces, signStyles } from './docx-styles';

type Docx = typeof import('docx');
type TextRun = InstanceType<Docx['TextRun']>;

export function fontOf(role: keyof typeof faces): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  const { eastAsia, latin } = faces[role];
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin };
}

/** Signs set in one face whatever stands beside them: full-width ones, and blanks after what is no Latin letter. */
const OF_ONE_FACE = new RegExp(`([${AMBIGUOUS_SIGNS}]+|(?<=[^\\x20-\\x7e]) +)`, 'u');

/** One face for every script of a run. */
const oneFace = (face: string) => ({ ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: 'eastAsia' });

interface Piece {
  readonly text: string;
  /** Its character style; null: as the paragraph's style says. */
  readonly style: string | null;
  /** A face of its own, where the style's lacks the character. */
  readonly font: ReturnType<typeof oneFace> | null;
}

/**
 * A line cut where its face changes. Quotation marks, dashes and the like get the East-Asian face for every script, blanks
 * the Latin one: the hint alone does not help beside Latin letters, where LibreOffice takes the narrow Latin glyph, and a
 * blank is as wide as each program's face makes it. Characters the role's face lacks get a face that has them.
 */
function piecesOf(line: string, role: FontRole): readonly Piece[] {
  const pieces = cleanLine(line)
    .split(OF_ONE_FACE)
    .flatMap((text, part): readonly Piece[] =>
      part % 2 === 1
        ? [{ text, style: text.trim() === '' ? blankStyle.id : signStyles[role].id, font: null }]
        : facedTexts(text, role).map((each) => ({
            text: each.text,
            style: null,
            font: each.face === null ? null : oneFace(each.face),
          })),
    );
  return pieces.length === 0 ? [{ text: '', style: null, font: null }] : pieces;
}

/** Runs of a paragraph, a line break before each line but the first. */
export function textRuns(docx: Docx, lines: readonly string[], role: FontRole): readonly TextRun[] {
  return lines.flatMap((line, index) =>
    piecesOf(line, role).map(
      ({ text, style, font }, position) =>
        new docx.TextRun({
          text,
          ...(style === null ? {} : { style }),
          font: font ?? { hint: 'eastAsia' },
          ...(index > 0 && position === 0 ? { break: 1 } : {}),
        }),
    ),
  );
}

/** What stands flush right on the paragraph's line, or at a place of its own, after a tab. */
export function asideRuns(docx: Docx, { aside = [], role }: StyledParagraph): readonly TextRun[] {
  if (aside.length === 0) return [];
  const look = (font: FontRole, rare: Piece['font']) => {
    const style = font === 'kaiti' ? { style: 'SignerName' } : {};
    if (rare !== null) return { ...style, font: rare };
    if (font === 'kaiti') return style;
    return { font: { ...(font === roleStyles[role].font ? {} : fontOf(font)), hint: 'eastAsia' } };
  };
  return [
    new docx.TextRun({ children: [new docx.Tab()] }),
    ...aside.flatMap(({ text, font }) =>
      facedTexts(cleanLine(text), font).map(
        (each) => new docx.TextRun({ text: each.text, ...look(font, each.face === null ? null : oneFace(each.face)) }),
      ),
    ),
  ];
}

/** Runs of a form or a note, whose styles carry the face of `role`. */
export const formRuns = (docx: Docx, text: string, role: FontRole): readonly TextRun[] =>
  facedTexts(cleanLine(text), role).map(
    ({ text: part, face }) =>
      new docx.TextRun({ text: part, font: face === null ? { hint: 'eastAsia' } : oneFace(face) }),
  );
