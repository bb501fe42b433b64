import { type Annex, type LetterBlock, letterFields } from '../model';
import { grid, title } from './geometry';
import { type ParagraphRole, paragraph, type StyledParagraph } from './styles';
import { titleLines } from './title-lines';

/** Headings stay with what they head. */
export const bodyBlocks = (blocks: readonly LetterBlock[]): readonly StyledParagraph[] =>
  blocks.map((block) => {
    const role: ParagraphRole = block.kind === 'heading' ? `heading-${block.level}` : 'body';
    return paragraph(role, block.text, block.field ?? null, { keepNext: block.kind === 'heading' });
  });

/**
 * 附件 with its own text (GB/T 9704-2012 §7.3.7): on a new page before the 版记, 附件 and number in 3号黑体 at the top left,
 * the title centred on the third line.
 */
export function annexParagraphs({ number, title: name, body }: Annex): readonly StyledParagraph[] {
  const [first, ...others] = bodyBlocks(body);
  return [
    paragraph('annex-mark', `附件${number ?? ''}`, letterFields.attachments, { newPage: true, keepNext: true }),
    paragraph('annex-title', name, letterFields.attachments, {
      lines: titleLines(name),
      before: grid.linePitchPt,
      keepNext: true,
    }),
    ...(first === undefined ? [] : [{ ...first, before: title.linesAfter * grid.linePitchPt }]),
    ...others,
  ];
}
