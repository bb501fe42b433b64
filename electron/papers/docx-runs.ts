import { AMBIGUOUS_SIGNS } from '#shared/papers/layout/measure';
import { type FontRole, roleStyles, type StyledParagraph } from '#shared/papers/layout/paragraphs';
import { cleanLine } from '#shared/papers/text';
import { faces } from './docx-styles';

type Docx = typeof import('docx');
type TextRun = InstanceType<Docx['TextRun']>;

export function fontOf(role: keyof typeof faces): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  const { eastAsia, latin } = faces[role];
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin };
}

/** Signs set in one face whatever stands beside them: full-width ones, and blanks after what is no Latin letter. */
const OF_ONE_FACE = new RegExp(`([${AMBIGUOUS_SIGNS}]+|(?<=[^\\x20-\\x7e]) +)`, 'u');

/**
 * Runs of a paragraph. Quotation marks, dashes and the like get the East-Asian face for every script, blanks the Latin one:
 * the hint alone does not help beside Latin letters, where LibreOffice takes the narrow Latin glyph, and a blank is as
 * wide as each program's face makes it.
 */
export function textRuns(docx: Docx, lines: readonly string[], role: FontRole): readonly TextRun[] {
  const { eastAsia, latin } = faces[role];
  const oneFace = (face: string) => ({ ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: 'eastAsia' });
  return lines.flatMap((line, index) =>
    cleanLine(line)
      .split(OF_ONE_FACE)
      .map((text, part) => ({ text, face: part % 2 === 0 ? null : text.trim() === '' ? latin : eastAsia }))
      .filter((part, position) => part.text !== '' || position === 0)
      .map(
        ({ text, face }, position) =>
          new docx.TextRun({
            text,
            font: face === null ? { hint: 'eastAsia' } : oneFace(face),
            ...(index > 0 && position === 0 ? { break: 1 } : {}),
          }),
      ),
  );
}

/** What stands flush right on the paragraph's line, or at a place of its own, after a tab. */
export function asideRuns(docx: Docx, { aside = [], role }: StyledParagraph): readonly TextRun[] {
  if (aside.length === 0) return [];
  const look = (font: FontRole) => {
    if (font === 'kaiti') return { style: 'SignerName' };
    return { font: { ...(font === roleStyles[role].font ? {} : fontOf(font)), hint: 'eastAsia' } };
  };
  return [
    new docx.TextRun({ children: [new docx.Tab()] }),
    ...aside.map(({ text, font }) => new docx.TextRun({ text: cleanLine(text), ...look(font) })),
  ];
}
