import { formatDate, type LocalDate } from '../law/dates';
import type { OfficeWording } from '../law/wording';
import type { Form, FormCell, FormRow } from './model';
import { cleanLine, paragraphsOf } from './text';
import { say, sentence, titleWording, type Wording } from './wording';

/**
 * The slip a visitor takes away when the matter is settled at the window (答复告知单): consultation answered, answered on
 * the spot, or told where to go (条例 arts. 20, 23(1), 31).
 */
export type AnswerSlipInput = {
  readonly organ: string;
  readonly number: string | null;
  readonly visitors: readonly string[];
  readonly anonymous: boolean;
  readonly kind: '咨询' | '当场答复' | '引导';
  readonly date: LocalDate;
  readonly asked: string;
  readonly answered: string;
  /** Organ or procedure the visitor is led to, with address or phone when known; empty when there is none. */
  readonly whereToGo: string;
  readonly officer: string;
  readonly phone: string;
  /** The texts it was given out with; those left out are the shipped ones. */
  readonly wording?: readonly OfficeWording[];
};

const title = titleWording('answer-slip', '答复告知单', '来访事项答复告知单');
const keep = sentence('answer-slip:keep', '答复告知单：留存', '本单由来访人留存。', {});
export const slipWordings: readonly Wording[] = [title, keep];

const WIDTH = 156;
const LABEL = 26;

const label = (text: string, width = LABEL): FormCell => ({ role: 'label', width, text: [text] });
const row = (minHeight: number, ...cells: readonly FormCell[]): FormRow => ({ minHeight, cells });
const block = (text: string, field: string): FormCell => ({
  role: 'value',
  width: WIDTH - LABEL,
  text: paragraphsOf(text),
  field,
});
const line = (text: string, width: number): FormCell => {
  const clean = cleanLine(text);
  return { role: 'value', width, text: clean === '' ? [] : [clean] };
};

const kindWords: Readonly<Record<AnswerSlipInput['kind'], string>> = {
  咨询: '咨询答复',
  当场答复: '当场答复',
  引导: '引导告知',
};

/** One page with what was asked and what was answered or where to go. Pure. */
export function answerSlip(input: AnswerSlipInput): Form {
  const names = input.visitors.map(cleanLine).filter((name) => name !== '');
  const visitor = names.length > 0 ? names.join('、') : input.anonymous ? '匿名' : '';
  const where = paragraphsOf(input.whereToGo);
  const made = { law: { wording: input.wording ?? [] } };
  return {
    kind: 'form',
    name: '答复告知单',
    title: say(made, title, {}),
    head: {
      left: `登记机关：${cleanLine(input.organ)}`,
      right: `编号：${input.number === null ? '' : cleanLine(input.number)}`,
    },
    rows: [
      row(11, label('来访人'), line(visitor, 66), label('办理方式', 24), line(kindWords[input.kind], 40)),
      row(40, label('反映事项'), block(input.asked, 'asked')),
      row(70, label(input.kind === '引导' ? '告知内容' : '答复内容'), block(input.answered, 'answered')),
      ...(where.length === 0 ? [] : [row(30, label('办理去向'), block(input.whereToGo, 'whereToGo'))]),
      row(11, label('接待人'), line(input.officer, 66), label('联系电话', 24), line(input.phone, 40)),
    ],
    foot: [say(made, keep, {})],
    signature: [cleanLine(input.organ), formatDate(input.date)],
  };
}
