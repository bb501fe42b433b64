import type { Step } from '#shared/case/steps';

/** Areas of the law under which the page offers its steps, in the order a matter goes through them. */
export const stepAreas = ['接待', '去向', '办理', '文书送达', '复查复核', '监督', '归档更正'] as const;
export type StepArea = (typeof stepAreas)[number];

/**
 * Area by words of a command's name, the first that fits. Names are stable and say what they do, so that a new command
 * finds its place by itself; one that fits nothing stands under 办理.
 */
const areaWords: readonly (readonly [StepArea, RegExp])[] = [
  // Said by who sends the matter on, with the transfer.
  ['去向', /simple-suggestion|suggest-simple/],
  // The approval chain of an opinion is called review, too; going back from 简易办理 is no return of papers.
  ['办理', /^(review|sign-off|submit|return)-opinion$|simple|ordinary/],
  ['归档更正', /^(correct|file|close)-|link/],
  ['监督', /supervis|rat(e|ing)|call-back|^make-suggestion$|suggestion-answer|limit/],
  ['复查复核', /review|earlier/],
  ['文书送达', /^issue-|serv|notice|breach/],
  [
    '去向',
    /classif|transfer|spot|guid|procedure|suggestion|accus|cadre|dispute|objection|completion|accept|refus|other-opinion/,
  ],
  [
    '接待',
    /visit|interview|addendum|proxy|authoris|represent|anonym|confiden|secret|urgent|mark|level|recus|success|petitioner|reader/,
  ],
];

export const areaOf = (name: string): StepArea => areaWords.find(([, words]) => words.test(name))?.[0] ?? '办理';

export interface AreaGroup {
  readonly area: StepArea;
  readonly steps: readonly Step[];
}

/**
 * Steps by area, areas in the order of the law, steps in the order they came; empty areas are left out. `first` is the
 * area the matter is in now.
 */
export function byArea(steps: readonly Step[], first: StepArea | null = null): readonly AreaGroup[] {
  const ordered = first === null ? stepAreas : [first, ...stepAreas.filter((area) => area !== first)];
  return ordered
    .map((area) => ({ area, steps: steps.filter((step) => areaOf(step.name) === area) }))
    .filter((group) => group.steps.length > 0);
}
