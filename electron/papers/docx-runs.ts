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

const AMBIGUOUS = new RegExp(`([${AMBIGUOUS_SIGNS}]+)`, 'u');

/**
 * Runs of a paragraph. Quotation marks, dashes and the like get the East-Asian face for every script: the hint alone does
 * not help beside Latin letters, where LibreOffice takes the narrow Latin glyph.
 */
export function textRuns(docx: Docx, lines: readonly string[], role: FontRole): readonly TextRun[] {
  const { eastAsia } = faces[role];
  const full = { ascii: eastAsia, hAnsi: eastAsia, eastAsia, cs: eastAsia, hint: 'eastAsia' };
  return lines.flatMap((line, index) =>
    cleanLine(line)
      .split(AMBIGUOUS)
      .map((text, part) => ({ text, ambiguous: part % 2 === 1 }))
      .filter((part, position) => part.text !== '' || position === 0)
      .map(
        ({ text, ambiguous }, position) =>
          new docx.TextRun({
            text,
            font: ambiguous ? full : { hint: 'eastAsia' },
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
