import { layoutLetter } from '#shared/papers/layout';
import { type ReplyLetterInput, replyLetter } from '#shared/papers/reply-letter';
import { nowMs, type Spread, spreadOf } from './figures';

export interface TypingFigures {
  readonly pages: number;
  /** Letter model and pages after one more character, as the preview asks for them at each keystroke. */
  readonly followed: Spread;
  /** The engine's own segmenter going once through the same text, run by turns: what reading each sign costs. */
  readonly segmented: Spread;
  readonly ratioP50: number;
}

/** A frame at 60 a second: the preview's budget. */
export const FRAME_MS = 16;

const WORDS = '经查实，该楼电梯维护保养记录不完整，已责令维护保养单位于2026年12月10日前改正。';

/** Types into the middle of a letter of about five pages and lays it out after each character. */
export function measureTyping(letter: (typed: string) => ReplyLetterInput, runs: number): TypingFigures {
  const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  const followed: number[] = [];
  const segmented: number[] = [];
  let typed = '';
  let pages = 0;
  for (let run = 0; run < runs; run += 1) {
    typed += WORDS.charAt(run % WORDS.length);
    const input = letter(typed);
    const started = nowMs();
    const model = replyLetter(input);
    pages = layoutLetter(model).length;
    followed.push(nowMs() - started);
    const text = model.body.map((block) => block.text).join('');
    const reading = nowMs();
    let signs = 0;
    for (const _ of graphemes.segment(text)) signs += 1;
    segmented.push(nowMs() - reading);
    if (signs === 0) throw new Error('the letter has no text');
  }
  const ours = spreadOf(followed);
  const theirs = spreadOf(segmented);
  return { pages, followed: ours, segmented: theirs, ratioP50: Math.round((ours.p50 / theirs.p50) * 100) / 100 };
}
