import type { Law } from '../law/law';
import { type OfficeWording, officeTextOf } from '../law/wording';
import { type Part, renderLine, renderTemplate } from './template';
import { type TemplateProblem, templateProblems } from './template-problems';

/**
 * One text of the papers that an office may word its own way (文书用语): the body of a paper, its title, or a sentence.
 * The shipped text is the default; the office's own one (law.wording) goes first.
 */
export interface Wording<Name extends string = string> {
  readonly key: string;
  readonly name: string;
  readonly kind: 'body' | 'title' | 'sentence';
  readonly template: string;
  /** Every place there is, with a word on what comes into it. */
  readonly places: Readonly<Record<Name, string>>;
  /** Places the law or the paper's purpose demands. */
  readonly required: readonly Name[];
}

/** Body and title of a letter, which share their places. */
export interface PaperWording<Name extends string = string> {
  readonly body: Wording<Name>;
  readonly title: Wording<Name>;
}

/** Longest text of each kind, in characters. */
const longest: Readonly<Record<Wording['kind'], number>> = { body: 8000, title: 120, sentence: 1000 };

/** A sentence with places. */
export const sentence = <const Name extends string = never>(
  key: string,
  name: string,
  template: string,
  places: Readonly<Record<Name, string>>,
  required: readonly NoInfer<Name>[] = [],
): Wording<Name> => ({ key, name, kind: 'sentence', template, places, required });

/** The title of a paper whose body is a table or a record. */
export const titleWording = (key: string, name: string, title: string): Wording<never> => ({
  key: `${key}:title`,
  name: `${name}的标题`,
  kind: 'title',
  template: title,
  places: {},
  required: [],
});

/** Body and title of a paper. */
export function paperWording<const Name extends string>(paper: {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  /** One paragraph each. */
  readonly lines: readonly string[];
  readonly places: Readonly<Record<Name, string>>;
  readonly required: readonly NoInfer<Name>[];
}): PaperWording<Name> {
  const { key, name, title, lines, places, required } = paper;
  const shared = { name, places } as const;
  return {
    body: { ...shared, key, kind: 'body', template: lines.join('\n'), required },
    title: { ...shared, key: `${key}:title`, name: `${name}的标题`, kind: 'title', template: title, required: [] },
  };
}

export const bothOf = ({ body, title }: PaperWording): readonly Wording[] => [body, title];

/** Whatever carries the office's own texts. */
export type Wordy = { readonly law: Pick<Law, 'wording'> };

/** The text in force: the office's own one, else the shipped one. */
export const textInForce = ({ law }: Wordy, wording: Pick<Wording, 'key' | 'template'>): string =>
  officeTextOf(law.wording, wording.key) ?? wording.template;

/** A sentence with its places filled. */
export const say = <Name extends string>(
  facts: Wordy,
  wording: Wording<Name>,
  parts: Readonly<Record<NoInfer<Name>, Part>>,
): string => renderLine(textInForce(facts, wording), parts);

/** The body of a paper with its places filled. */
export const bodyOf = <Name extends string>(
  facts: Wordy,
  { body }: PaperWording<Name>,
  parts: Readonly<Record<NoInfer<Name>, Part>>,
) => renderTemplate(textInForce(facts, body), parts);

export const titleOf = <Name extends string>(
  facts: Wordy,
  { title }: PaperWording<Name>,
  parts: Readonly<Record<NoInfer<Name>, Part>>,
): string => renderLine(textInForce(facts, title), parts);

/** What is wrong with a text of this wording; empty when it may be used. */
export const wordingProblems = (wording: Wording, text: string): readonly TemplateProblem[] =>
  templateProblems(text, {
    places: Object.keys(wording.places),
    required: wording.required,
    oneLine: wording.kind !== 'body',
    longest: longest[wording.kind],
  });

/** What of the office's own texts a paper with these wordings is made with, as its version keeps it; nothing when none. */
export function keptWording(
  own: readonly OfficeWording[],
  wordings: readonly Wording[],
): { readonly wording?: OfficeWording[] } {
  const kept = own.filter(({ key }) => wordings.some((wording) => wording.key === key));
  return kept.length === 0 ? {} : { wording: kept };
}

/**
 * Every text these wordings stand for, the shipped ones too: kept beside a paper that is written from the case each time
 * it is opened, so that it says for ever what was signed, whatever the office or the program says later.
 */
export const textsInForce = (facts: Wordy, wordings: readonly Wording[]): OfficeWording[] =>
  wordings.map((wording) => ({ key: wording.key, text: textInForce(facts, wording) }));

/**
 * The office's own texts that lack something by now: kept from a version of the program that asked for less. Said as a
 * check, so that no paper goes out without what it must contain.
 */
export const unfitTexts = (own: readonly OfficeWording[], wordings: readonly Wording[]): readonly string[] =>
  own.flatMap(({ key, text }) => {
    const wording = wordings.find((each) => each.key === key);
    const [first] = wording === undefined ? [] : wordingProblems(wording, text);
    return wording === undefined || first === undefined
      ? []
      : [`本单位修改的用语“${wording.name}”有问题（${first.message}），请到设置里改正或者恢复默认`];
  });
