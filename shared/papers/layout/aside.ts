import { breakLines } from './break-lines';
import { page, pt } from './geometry';
import { pageSpacing, type ScriptSpacing } from './measure';
import { placeRuns, type TextRun } from './place';
import { roleStyles, type StyledParagraph } from './styles';

/** Runs of what a paragraph has flush right on its first line, at their places; empty when it has nothing there. */
export function asideRuns(paragraph: StyledParagraph, spacing: ScriptSpacing = pageSpacing): readonly TextRun[] {
  const style = roleStyles[paragraph.role];
  const room = pt(page.bodyWidth);
  const parts = (paragraph.aside ?? []).flatMap(({ text, font }) => {
    const options = { sizePt: style.sizePt, trackingPt: style.trackingPt, spacing, firstWidth: room, width: room };
    const [line] = breakLines(text, options);
    return line === undefined ? [] : [{ line, font }];
  });
  const width = parts.reduce((sum, { line }) => sum + line.width, 0);
  let left = paragraph.asideAt ?? room - paragraph.right - width;
  return parts.flatMap(({ line, font }) => {
    const flow = {
      paragraph,
      line,
      before: 0,
      height: style.linePt,
      left,
      room: line.width,
      isFirst: true,
      isLast: true,
      glued: false,
      tight: false,
    };
    left += line.width;
    return placeRuns(flow, { ...style, font, align: 'left' }).runs;
  });
}
