import { type Letter, letterFields } from '../model';
import { annexParagraphs, bodyBlocks } from './annex-paragraphs';
import { attachmentNote, footOf, KEPT_ATTACHMENTS, signatureBlock } from './closing';
import { grid, title } from './geometry';
import { numberParagraphs } from './number-line';
import { titleBefore } from './official-head';
import { paragraph, type StyledParagraph } from './styles';
import { titleLines } from './title-lines';

export {
  type Aside,
  type FontRole,
  type ParagraphRole,
  type RoleStyle,
  roleStyles,
  type StyledParagraph,
} from './styles';

/** The last paragraph of the text, which the signature must not be parted from. */
function withClosing(flow: readonly StyledParagraph[], attachments: number): readonly StyledParagraph[] {
  if (attachments > KEPT_ATTACHMENTS) return flow;
  const last = flow.length - 1;
  return flow.map((each, index) => (index === last ? { ...each, keepNext: true, tight: attachments === 0 } : each));
}

/**
 * A letter as styled paragraphs, from number to contact line and annexes, and apart from them what stands at the foot of
 * the last page (抄送, 印发).
 */
export function letterParagraphs(letter: Letter): {
  readonly flow: readonly StyledParagraph[];
  readonly foot: readonly StyledParagraph[];
} {
  const { foot, after } = footOf(letter);
  const text = [
    paragraph('title', letter.title, letterFields.title, {
      lines: titleLines(letter.title),
      before: letter.official === undefined ? title.linesBefore * grid.linePitchPt : titleBefore,
    }),
    paragraph('addressee', `${letter.addressee}：`, letterFields.addressee, {
      before: title.linesAfter * grid.linePitchPt,
    }),
    ...bodyBlocks(letter.body),
  ];
  return {
    flow: [
      ...numberParagraphs(letter),
      ...withClosing(text, letter.attachments.length),
      ...attachmentNote(letter.attachments),
      ...signatureBlock(letter),
      ...(letter.contact === null ? [] : [paragraph('contact', `（${letter.contact}）`, letterFields.contact)]),
      ...(letter.annexes ?? []).flatMap(annexParagraphs),
      ...after,
    ],
    foot,
  };
}
