import { hearingStages } from '../case/events/hearing-ordered';
import type { Hearing } from '../case/facets/handling';
import type { ReviewRound } from '../case/facets/review';
import type { OfficeProfile } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import type { PaperDefinition, PaperFacts, PaperField, PaperSubject } from './define';
import { reachesAccused } from './issued-papers';
import { addresseeOf, gistOf } from './notice-parts';
import { listed, registrationOf, secretRefusal, senderCheck } from './organ-kit';
import { cleanLine } from './text';

/** What the papers of a hearing (听证, 条例 arts. 31(6), 36(2)) share. Pure. */

export const HEARING_RULE = article('第三十一条第六项、第三十六条第二款');

export const hearingOf = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): Hearing | null =>
  state.hearings.find(({ hearingId }) => hearingId === about) ?? null;

/** The request for 复查 or 复核 the hearing belongs to; null in handling. */
export function roundOf({ state, about }: Pick<PaperFacts, 'state' | 'about'>): ReviewRound | null {
  const hearing = hearingOf({ state, about });
  if (hearing === null || hearing.stage === 'handling') return null;
  const rounds = state.reviews.filter(
    ({ level, requestedOn }) => level === hearing.stage && requestedOn <= hearing.orderedOn,
  );
  return rounds.at(-1) ?? null;
}

/** The organ that holds it: the handling one, or the one that reviews. */
export const hearingOrgan = (facts: Pick<PaperFacts, 'state' | 'about'>): string | null =>
  roundOf(facts)?.organ ??
  (hearingOf(facts)?.stage === 'handling' ? (facts.state.acceptance?.organ.name ?? null) : null);

const actsForIt = (state: CaseState, office: OfficeProfile, { hearingId }: Hearing): boolean => {
  const organ = hearingOrgan({ state, about: hearingId });
  return organ === null || office.organs.some(({ name }) => name === organ);
};

/** When a paper of a hearing is lawful: `fits` chooses among those not called off. */
export function hearingLawful(
  fits: (hearing: Hearing) => boolean,
  lacking: string,
): Pick<PaperDefinition, 'subjects' | 'unlawful'> {
  const subjects = (state: CaseState, office: OfficeProfile): readonly PaperSubject[] =>
    state.secret !== null
      ? []
      : state.hearings
          .filter((hearing) => hearing.cancelled === null && fits(hearing) && actsForIt(state, office, hearing))
          .map((hearing) => ({
            about: hearing.hearingId,
            label: `${formatDate(hearing.orderedOn)}决定的${hearingStages[hearing.stage]}听证`,
          }));
  return {
    subjects,
    unlawful: (state, office) =>
      secretRefusal(state) ?? (subjects(state, office).length > 0 ? null : refusal(HEARING_RULE, lacking)),
  };
}

/** Article the hearing rests on, as the paper cites it. */
export const hearingBasis = (facts: Pick<PaperFacts, 'state' | 'about'>): string =>
  hearingOf(facts)?.stage === 're-review' ? '第三十六条第二款、第三十一条第六项' : '第三十一条第六项';

export const line = (
  key: string,
  name: string,
  required: boolean,
  initial: PaperField['initial'],
  more: Partial<Pick<PaperField, 'kind' | 'hint' | 'choices'>> = {},
): PaperField => ({ key, label: name, kind: 'line', required, initial, ...more });

/** The other side: the organ whose opinion is reviewed; nobody by default in handling. */
export const otherSides = (facts: Pick<PaperFacts, 'state' | 'about'>): string =>
  cleanLine(roundOf(facts)?.againstOrgan ?? '');

/** Name of the petitioner, or 信访人 alone when one of those who read the paper is the accused. */
export const petitionerFor = (facts: PaperFacts, others: readonly string[]): string =>
  reachesAccused(facts.state, others) ? '信访人' : addresseeOf(facts.state);

/** The matter in words: 信访人反映楼道漏水的信访事项（登记编号：…）. */
export function hearingMatter({ state }: Pick<PaperFacts, 'state'>): string {
  const gist = gistOf(state);
  const number = registrationOf(state);
  return `信访人${gist === '' ? '提出' : `反映${gist}`}的信访事项${number === '' ? '' : `（登记编号：${number}）`}`;
}

export const others = (facts: PaperFacts): readonly string[] => listed(facts, 'others');

export const hearingSender = (facts: PaperFacts) => senderCheck(facts, hearingOrgan(facts));
