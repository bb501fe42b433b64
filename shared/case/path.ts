import type { LocalDate } from '../law/dates';
import type { ReviewLevel, ReviewRound } from './facets/review';
import type { OfficeProfile } from './office';
import { type Station, settled, type Waypoint, waypoint, withCurrent } from './path/station';
import { prospectOf, waysOf } from './path/ways';
import { struckDown } from './reviews';
import { article, officeRules } from './rules';
import type { CaseState } from './state';

export type { Station } from './path/station';

/** Where in the law a matter stands: the line it is on, and the ways beside it, open or closed. */
export interface CasePath {
  /** Stations in the order of the law along the way taken, or the one the classification points to. */
  readonly line: readonly Station[];
  /** Ways not on the line. */
  readonly aside: readonly Station[];
}

const latest = (dates: readonly (LocalDate | null | undefined)[]): LocalDate | null =>
  dates.reduce<LocalDate | null>((best, date) => (date && (best === null || date > best) ? date : best), null);

/**
 * The path of a matter through 条例 arts. 21-36: registration, classification, its way, and what that way opens.
 * Pure; says nothing about who may act (steps.ts) or by when (limits-of.ts).
 */
export function pathOf(state: CaseState, office: OfficeProfile | null = null): CasePath {
  if (state.secret !== null) return { line: withCurrent([...begin(state), ...end(state)]), aside: [] };
  const ways = waysOf(state, office);
  const taken = ways.filter(({ status }) => status === 'done' || status === 'active');
  const backHere = taken.length > 0 && taken.every(({ key }) => key === 'transfer') && allReturned(state);
  const pointsTo = prospectOf(state);
  const prospect = ways.find(({ key, status }) => key === pointsTo && status === 'open');
  // A matter that came for review only was handled elsewhere: it goes no way here.
  const reviewOnly = taken.length === 0 && (state.earlierOpinions.length > 0 || state.reviews.length > 0);
  const chosen: readonly Waypoint[] = reviewOnly
    ? []
    : taken.length > 0 && !backHere
      ? [...taken].sort((a, b) => ((a.on ?? '9') < (b.on ?? '9') ? -1 : 1))
      : prospect
        ? [...taken, prospect]
        : [...taken, ...(state.closed === null ? [choice] : [])];
  const keys = chosen.map(({ key }) => key);
  return {
    line: withCurrent([...begin(state, reviewOnly), ...chosen, ...onward(state, keys), ...end(state)]),
    aside: ways.filter(({ key }) => !keys.includes(key)).map((way) => settled(way)),
  };
}

const allReturned = (state: CaseState): boolean => state.transfers.every(({ returnedOn }) => returnedOn !== null);

/** Stands for the way while nothing says which it will be. */
const choice = waypoint('way', '选定去向', article('第二十二条、第二十三条'), {});

const closedWords = (state: CaseState): string | null => {
  if (state.closed === null) return null;
  return state.withdrawal === null ? '事项已办结' : '信访人已撤回';
};

function begin(state: CaseState, reviewOnly = false): readonly Waypoint[] {
  // A pointer to a secret matter carries no content, and an answer on the spot needs no classification.
  const unneeded =
    state.secret !== null
      ? '涉密事项只登记线索，另行办理'
      : state.onTheSpot !== null
        ? '已当场答复，不必分类'
        : reviewOnly
          ? '由原办理机关分类'
          : closedWords(state);
  return [
    waypoint(
      'register',
      '登记',
      state.receivedBy?.kind === 'competent-organ' ? article('第二十三条') : article('第二十二条'),
      {
        on: state.openedOn,
      },
    ),
    waypoint('classify', '分类', article('第二十九条至第三十一条'), {
      on: state.classification?.classifiedOn,
      closed: unneeded,
      note: state.classification?.purpose ?? '',
    }),
  ];
}

/** What the ways on the line open: the six stations of way 6, or the result of the organ it went to. */
function onward(state: CaseState, ways: readonly string[]): readonly Waypoint[] {
  if (ways.includes('accept')) return handling(state);
  const reviews = reviewStations(state);
  if (ways.includes('transfer') || ways.includes('accusation')) return [feedback(state), ...reviews];
  if (ways.includes('guidance')) return [procedureResult(state), ...reviews];
  return reviews;
}

/** 复查 and 复核 here of an opinion of another organ, as far as they were asked for or may be. */
function reviewStations(state: CaseState): readonly Waypoint[] {
  if (state.reviews.length === 0 && state.earlierOpinions.length === 0) return [];
  const served = latest([
    ...state.earlierOpinions.map(({ servedOn }) => servedOn),
    ...state.transfers.map(({ opinion }) => opinion?.servedOn),
    ...state.letters.map(({ service }) => service?.servedOn),
  ]);
  return (['review', 're-review'] as const).map((level) => reviewing(state, level, served));
}

function feedback(state: CaseState): Waypoint {
  const live = state.transfers.filter(({ returnedOn }) => returnedOn === null);
  const answered = live.length > 0 && live.every(({ opinion }) => opinion !== null);
  return waypoint('feedback', '去向机关办理并反馈', article('第二十二条、第二十三条'), {
    on: answered ? latest(live.map(({ opinion }) => opinion?.recordedOn)) : null,
    closed: closedWords(state),
    optional: state.transfers.length > 0 && state.transfers.every(({ kind }) => kind === '转送'),
  });
}

/** Only way 5 acts or answers here; ways 1 to 4 end in the other procedure. */
function procedureResult(state: CaseState): Waypoint {
  const own = state.classification?.way === 5;
  return waypoint('procedure-result', own ? '履行职责或者答复' : '由该程序办理', article('第三十一条'), {
    on: latest(state.guidances.map(({ result }) => result?.on)),
    optional: !own,
    closed: closedWords(state),
  });
}

/** 受理以后 (条例 arts. 31(6), 32, 35, 36). */
function handling(state: CaseState): readonly Waypoint[] {
  const served = latest(state.letters.map(({ service }) => service?.servedOn));
  const issued = latest(state.letters.map(({ issuedOn }) => issuedOn));
  const closed = closedWords(state);
  const asked = [
    ...state.investigations.map(({ on }) => on),
    ...state.hearings.filter(({ stage }) => stage === 'handling').map(({ held }) => held?.to),
  ];
  const redo = toBeRedone(state, issued);
  const beside = [
    ...(state.hearings.some(({ stage }) => stage === 'handling') ? ['听证'] : []),
    ...state.mediations.map(({ kind }) => kind),
    ...(state.extensions.some(({ decision }) => decision?.agreed === true) ? ['已延期'] : []),
  ];
  return [
    waypoint('investigate', '调查核实', article('第三十一条第六项'), {
      on: latest(asked),
      closed: closed ?? (state.opinion === null ? null : '没有单独登记调查经过'),
      note: [...new Set(beside)].join('、'),
    }),
    waypoint('opinion', '处理意见', article('第三十二条'), {
      on: redo ? null : issued,
      active: redo || (state.opinion !== null && state.opinion.stage !== 'issued' && closed === null),
      closed,
      note: redo ? '按复查、复核意见重新办理' : opinionWords(state),
    }),
    waypoint('serve', '送达', article('第三十五条'), { on: redo ? null : served, closed }),
    ...(['review', 're-review'] as const).map((level) => reviewing(state, level, served)),
  ];
}

const opinionStages = {
  submitted: '待审核',
  returned: '退回修改',
  reviewed: '待签批',
  'signed-off': '待印发',
  issued: '',
};
const opinionWords = ({ opinion }: CaseState): string => (opinion === null ? '' : opinionStages[opinion.stage]);

/** A review struck the opinion down (撤销, 责令重作) and no letter has been issued since. */
function toBeRedone(state: CaseState, issued: LocalDate | null): boolean {
  const ordered = latest(state.reviews.map((round) => (struckDown(round) ? round.decision?.on : null)));
  return state.closed === null && ordered !== null && (issued === null || issued <= ordered);
}

/** 复查 or 复核: the petitioner's right, open once the opinion before it was served. */
function reviewing(state: CaseState, level: ReviewLevel, served: LocalDate | null): Waypoint {
  const rounds = state.reviews.filter((round) => round.level === level);
  const last = rounds.at(-1);
  const before =
    level === 'review'
      ? served
      : latest(state.reviews.map((round) => (round.level === 'review' ? round.service?.servedOn : null)));
  const open = last !== undefined && last.decision === null && last.refused === null && last.withdrawn === null;
  const name = level === 'review' ? '复查' : '复核';
  const place = level === 'review' ? article('第三十五条') : article('第三十六条');
  return waypoint(level, name, place, {
    on: last?.decision?.on,
    active: open,
    optional: true,
    closed: reviewClosed(state, level, before),
    note: last === undefined ? (before === null ? '' : '信访人可以申请') : roundWords(last),
  });
}

const roundWords = ({ decision, refused, withdrawn }: ReviewRound): string =>
  decision?.result ?? (refused !== null ? '不予受理' : withdrawn !== null ? '已撤回' : '正在办理');

function reviewClosed(state: CaseState, level: ReviewLevel, before: LocalDate | null): string | null {
  if (before !== null) return null;
  if (state.closed === null) return null;
  return level === 'review' ? '没有送达处理意见书' : '没有经过复查';
}

/** Only an accepted matter is finished under art. 34. */
function closingRule(state: CaseState): string {
  if (state.secret !== null) return officeRules.secrecy;
  return state.acceptance === null ? officeRules.closing : article('第三十四条');
}

function end(state: CaseState): readonly Waypoint[] {
  return [
    waypoint('close', '办结', closingRule(state), {
      on: state.closed?.on,
      note: state.closed?.reason ?? '',
    }),
    waypoint('file', '归档', officeRules.filing, { on: state.filed?.on, note: state.filed?.volume ?? '' }),
  ];
}
