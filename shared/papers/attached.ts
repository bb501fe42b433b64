import type { PaperFacts, PaperField } from './define';
import { type Annex, type HeadMarks, type Letter, letterFields } from './model';
import { typedBlocks } from './template';
import { cleanLine, cleanText, paragraphsOf, withoutFinalStop } from './text';

/**
 * What every letter and 公文 may carry beside its text, read from two optional fields: 附件 (GB/T 9704-2012 §7.3.4, §7.3.7)
 * and 紧急程度 (§7.2.3). 密级 is never set: a secret text is not stored on this machine. Pure.
 */

/** A text beneath its name begins as paragraphs do on paper, two blanks in; names stand at the margin. */
const INDENTED = /^[ \u3000]{2}/u;
/** Numbers and the word 附件 are printed by themselves. */
const TYPED_MARK = /^附件(?:\d{1,2}|[一二三四五六七八九十]{1,2})?[：:]\s*|^\d{1,2}(?:[．、]|\.(?!\d))\s*/u;

interface Attached {
  readonly name: string;
  /** The annex's own text; empty when it is enclosed as it is. */
  readonly text: readonly string[];
}

const nameOf = (line: string): string => {
  const clean = cleanLine(line);
  return withoutFinalStop(clean.replace(TYPED_MARK, '') || clean);
};

/** 附件 as the officer writes them: a name each line, what is set two blanks in is the text of the one above. */
export function attachedOf(written: string): readonly Attached[] {
  const found: { readonly name: string; readonly text: string[] }[] = [];
  for (const line of cleanText(written).split('\n')) {
    const above = found.at(-1);
    if (cleanLine(line) === '') continue;
    if (above !== undefined && INDENTED.test(line)) above.text.push(...paragraphsOf(line));
    else found.push({ name: nameOf(line), text: [] });
  }
  return found.filter(({ name }) => name !== '');
}

/** Names for the 附件说明, and a page of its own for each annex whose text was written; a single one has no number. */
export function attachedTo({ values }: Pick<PaperFacts, 'values'>): Pick<Letter, 'attachments' | 'annexes'> {
  const all = attachedOf(values[letterFields.attachments] ?? '');
  const annexes = all.flatMap(({ name, text }, index): readonly Annex[] =>
    text.length === 0
      ? []
      : [
          {
            number: all.length === 1 ? null : index + 1,
            title: name,
            body: typedBlocks(text, letterFields.attachments),
          },
        ],
  );
  return { attachments: all.map(({ name }) => name), ...(annexes.length === 0 ? {} : { annexes }) };
}

/** Enclosures of a paper; `initial` names those it usually goes with. */
export const attachmentsField = (
  initial: PaperField['initial'] = () => '',
  more: Partial<Pick<PaperField, 'label' | 'required'>> = {},
): PaperField => ({
  key: letterFields.attachments,
  label: '附件',
  kind: 'lines',
  required: false,
  hint: '一行写一件。要把附件的正文一起印出的，写在它的名称下面，每段行首空两格，排在另一页',
  initial,
  ...more,
});

type Urgency = NonNullable<HeadMarks['urgency']>;
export const urgencies: readonly Urgency[] = ['特急', '加急'];
const UNMARKED = '不标注';

export const urgencyOf = ({ values }: Pick<PaperFacts, 'values'>): Urgency | null =>
  urgencies.find((each) => each === values.urgency) ?? null;

/** 紧急程度 of a paper that may be urgent; a matter marked 紧急 begins with 特急. */
export const urgencyField: PaperField = {
  key: 'urgency',
  label: '紧急程度',
  kind: 'choice',
  required: false,
  choices: [UNMARKED, ...urgencies],
  initial: ({ state }) => (state.marks.urgent === null ? UNMARKED : '特急'),
};
