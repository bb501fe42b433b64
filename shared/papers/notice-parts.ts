import { personName } from '../case/petitioners';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { attachedTo, urgencyOf } from './attached';
import type { PaperFacts } from './define';
import {
  BLANK_DATE,
  blankDocumentNumber,
  formatDocumentNumber,
  type Letter,
  type LetterBlock,
  type OfficialParts,
} from './model';
import type { Part } from './template';
import { cleanLine, paragraphsOf, withoutFinalStop } from './text';
import { bodyOf, type PaperWording, titleOf } from './wording';

/** 您, 你单位 or 你们, by who and how many the petitioners on record are. */
export const you = ({ petitioners }: CaseState): string =>
  petitioners.length > 1 ? '你们' : petitioners[0]?.kind === '单位' ? '你单位' : '您';

/** 张三、李四, or 张三等12人; 信访人 when nobody gave a name. */
export function addresseeOf(state: CaseState): string {
  const names = state.petitioners.filter(({ name }) => name !== '').map((person) => cleanLine(personName(person)));
  const [first] = names;
  if (first === undefined) return '信访人';
  return names.length <= 3 ? names.join('、') : `${first}等${names.length}人`;
}

/** What the matter is about, to stand before 的信访事项. */
export const gistOf = (state: CaseState): string => withoutFinalStop(cleanLine(state.matter.title));

/** A place to be filled: a draft shows it, an issued paper never has one (checks refuse). */
export const missing = (what: string): string => `（待填写：${what}）`;

export const paragraphs = (text: string, what: string, field?: string): readonly LetterBlock[] => {
  const found = paragraphsOf(text);
  return (found.length > 0 ? found : [missing(what)]).map((each) =>
    field === undefined ? { kind: 'paragraph', text: each } : { kind: 'paragraph', text: each, field },
  );
};
export const paragraph = (text: string, field?: string): LetterBlock =>
  field === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, field };
export const heading = (level: 1 | 2 | 3 | 4, text: string): LetterBlock => ({ kind: 'heading', level, text });

interface LetterParts {
  readonly name: string;
  readonly title: string;
  readonly addressee: string;
  readonly body: readonly LetterBlock[];
  readonly copies?: readonly string[];
  /** 联系人：…，联系电话：…; by default the officer and the organ's telephone. */
  readonly contact?: string | null;
  readonly official?: Omit<OfficialParts, 'imprint' | 'urgency'>;
}

/** The letter of a paper whose text is worded as data: title and body by its wording, the rest as `letterOf` has it. */
export function wordedLetter<Name extends string>(
  facts: PaperFacts,
  wording: PaperWording<Name>,
  parts: Readonly<Record<NoInfer<Name>, Part>>,
  rest: Omit<LetterParts, 'name' | 'title' | 'body'>,
): Letter {
  const { name } = wording.body;
  const [title, body] = [titleOf(facts, wording, parts), bodyOf(facts, wording, parts)];
  return letterOf(facts, { name, title, body, ...rest });
}

/**
 * A letter of the organ with number, signature and date as the facts have them, blanks before issue; 附件 and 紧急程度 as
 * the fields of `attached.ts` say, in papers that have them.
 */
export function letterOf(facts: PaperFacts, parts: LetterParts): Letter {
  const { organ, number, issuedOn, officerName } = facts;
  const phone = cleanLine(organ.phone);
  const contact = `联系人：${cleanLine(officerName)}${phone === '' ? '' : `，联系电话：${phone}`}`;
  const date = issuedOn === null ? null : formatDate(issuedOn);
  const urgency = urgencyOf(facts);
  return {
    kind: 'letter',
    name: parts.name,
    organName: cleanLine(organ.name),
    documentNumber: number === null ? blankDocumentNumber(cleanLine(organ.shortForm)) : formatDocumentNumber(number),
    issued: number !== null && date !== null,
    title: parts.title,
    addressee: parts.addressee,
    body: parts.body,
    ...attachedTo(facts),
    signature: { organ: cleanLine(organ.name), date: date ?? BLANK_DATE },
    contact: parts.contact === undefined ? contact : parts.contact,
    copies: parts.copies ?? [],
    ...(parts.official === undefined
      ? urgency !== null && { marks: { urgency } }
      : { official: { ...parts.official, urgency, imprint: { organ: cleanLine(organ.name), date } } }),
  };
}
