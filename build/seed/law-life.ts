import { REGISTRATION_SERIES, registrationNumber, yearOf } from '#shared/case/numbers';
import { dateOfInstant, type LocalDate } from '#shared/law/dates';
import type { Step } from '../replay/drive';
import { demoMatters } from './demo-matters';
import { demoPath } from './demo-path';
import { beginning, type Cast, type LawMatter, sceneOf } from './demo-scene';
import { handlingMatters } from './law-handling';
import { oversightMatters } from './law-oversight';
import { paperMatters } from './law-papers';
import { reviewMatters } from './law-reviews';
import { routeMatters, secretDaysAgo, secretKey, secretSteps } from './law-routes';
import { wayMatters } from './law-ways';

/** Matters beside the ordinary path: every way, stage and kind of event of the law occurs in one of them. */
export const lawMatters: readonly LawMatter[] = [
  ...routeMatters,
  ...wayMatters,
  ...handlingMatters,
  ...oversightMatters,
  ...reviewMatters,
  ...paperMatters,
  {
    key: secretKey,
    daysAgo: secretDaysAgo,
    form: '来信',
    headcount: 1,
    title: '',
    demands: '',
    facts: '',
    purpose: '其他',
    contentClass: [],
    way: null,
    tell: secretSteps,
  },
];

const opening: ReadonlySet<string> = new Set(['register-visit', 'register-secret', 'add-visit']);

/** In order of time, as the driver lives them; the sort is stable there and here. */
const inTime = (steps: readonly Step[]): readonly Step[] =>
  [...steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The registration number each case will get: one after the other in order of time, a series a year. */
function numbersOf(steps: readonly Step[]): ReadonlyMap<string, string> {
  const given = new Map<number, number>();
  const numbers = new Map<string, string>();
  for (const step of inTime(steps)) {
    if (step.kind !== 'command' || !opening.has(step.name)) continue;
    const year = yearOf(dateOfInstant(step.at));
    const serial = (given.get(year) ?? 0) + 1;
    given.set(year, serial);
    if (step.name !== 'add-visit') {
      numbers.set(step.caseId, registrationNumber({ series: REGISTRATION_SERIES, year, serial }));
    }
  }
  return numbers;
}

/** The lives of all matters of the demonstration up to where they stand `today`, in the order of the lists. */
export function demoSteps(today: LocalDate, cast: Cast): readonly Step[] {
  const all = (numberOf: (caseId: string) => string): readonly Step[] => [
    ...demoMatters.flatMap((matter, index) => demoPath(matter, index, today, cast)),
    ...lawMatters.flatMap((matter, index) => {
      const scene = sceneOf(matter, demoMatters.length + index, today, cast, numberOf);
      const start = matter.key === secretKey ? [] : beginning(scene);
      return [...start, ...matter.tell(scene)];
    }),
  ];
  // Links name the number of another matter: told once to see who gets which, then with the numbers.
  const numbers = numbersOf(all(() => '0'));
  return all((caseId) => {
    const number = numbers.get(caseId);
    if (number === undefined) throw new Error(`${caseId}: no such matter in the demonstration`);
    return number;
  });
}
