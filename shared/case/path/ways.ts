import type { LocalDate } from '../../law/dates';
import { wayOf } from '../../law/ways';
import { endOfRoad, standingRefusal } from '../handling';
import { holds } from '../holders';
import type { OfficeProfile } from '../office';
import { article } from '../rules';
import type { CaseState } from '../state';
import { type Waypoint, waypoint } from './station';

const first = (dates: readonly (LocalDate | null | undefined)[]): LocalDate | null =>
  dates.reduce<LocalDate | null>((best, date) => (date && (best === null || date < best) ? date : best), null);

/** Why a matter of this classification cannot go to `here`; null when it can or is not classified yet. */
type Way = 'spot' | 'transfer' | 'suggestion' | 'accusation' | 'guidance' | 'accept' | 'refuse';

function classifiedAway(state: CaseState, here: Way): string | null {
  const { classification } = state;
  if (classification === null) return null;
  const { purpose, way } = classification;
  const classed = `已分类为“${purpose}”`;
  switch (here) {
    case 'suggestion':
      return purpose === '意见建议' ? null : `${classed}，不是建议意见`;
    case 'accusation':
      return purpose === '检举控告' ? null : `${classed}，不是检举控告`;
    case 'guidance':
      if (way === null) return `${classed}，不按第三十一条分途径`;
      return way === 6 ? '已选第三十一条第六项，走信访程序' : null;
    case 'accept':
      if (way === null) return `${classed}，不走信访受理程序`;
      return way === 6 ? null : `已选${wayOf(way)?.article ?? ''}，导入${wayOf(way)?.name ?? '其他程序'}`;
    case 'spot':
      return purpose === '检举控告' ? '检举控告按管理权限办理，不当场答复' : null;
    case 'transfer':
      return purpose === '检举控告' ? '检举控告按管理权限转送，见第三十条' : null;
    case 'refuse':
      return null;
  }
}

/** Whether an organ of this office has the matter, also after it was sent on: it went to one of its own. */
const heldHere = (state: CaseState, office: OfficeProfile | null): boolean =>
  office?.organs.some((organ) => holds(state, organ)) === true;

/** Ways a matter that was sent on can still take, whoever has it. */
const beyondSending: readonly Way[] = ['transfer', 'accusation', 'accept'];

/** Why nothing new can be begun beside what was begun; null when the field is open. */
function begunAway(state: CaseState, here: Way, office: OfficeProfile | null): string | null {
  if (state.closed !== null) return '事项已办结';
  // After 复核 any organ no longer accepts it, whatever else was begun (art. 36(3)).
  if (here === 'refuse' && endOfRoad(state) !== null) return null;
  if (state.onTheSpot !== null) return '已当场答复';
  if (state.acceptance !== null) return here === 'refuse' ? '已经受理' : '已经受理，由受理机关办理';
  const live = state.transfers.filter((transfer) => transfer.returnedOn === null).at(-1);
  // An organ this office acts for may take what was sent to it.
  if (live !== undefined && !beyondSending.includes(here) && !heldHere(state, office)) {
    return `已${live.kind}${live.toOrgan}`;
  }
  // The refusal is taken back before the matter is taken; it may still be sent, guided or answered (arts. 23(1), 44).
  const refused = standingRefusals(state).at(-1);
  return refused !== undefined && here === 'accept' ? `已${refused.kind}` : null;
}

/** Refusals that were not taken back, and after which the matter did not come to the organ again (条例 art. 44). */
const standingRefusals = (state: CaseState) =>
  state.refusals.filter((refusal) => standingRefusal(state, refusal.organ)?.refusalId === refusal.refusalId);

/** A petition office without an organ of power here never accepts: it sends on (条例 art. 22). */
const withoutPower = (office: OfficeProfile | null, here: Way): string | null =>
  office !== null && here === 'accept' && office.organs.every(({ kind }) => kind === 'petition-office')
    ? '信访部门不受理，转送有权处理的机关'
    : null;

/** The ways a matter can go after classification (条例 arts. 22, 23, 29-31), taken or not, in the order of the articles. */
export function waysOf(state: CaseState, office: OfficeProfile | null): readonly Waypoint[] {
  const closed = (here: Way): string | null =>
    classifiedAway(state, here) ?? begunAway(state, here, office) ?? withoutPower(office, here);
  const accused = state.classification?.purpose === '检举控告';
  const sent = first(state.transfers.map(({ transferredOn }) => transferredOn));
  const lastSent = state.transfers.at(-1);
  const guidance = state.guidances.at(-1);
  const refused = standingRefusals(state).at(-1);
  const { simple } = state;
  const chosenWay = state.classification?.way ?? null;
  return [
    waypoint('spot', '当场答复', article('第二十三条'), { on: state.onTheSpot?.on, closed: closed('spot') }),
    waypoint('transfer', '转送、交办', article('第二十二条'), {
      on: accused ? null : sent,
      closed: closed('transfer'),
      note:
        lastSent === undefined || accused
          ? ''
          : `${lastSent.kind}${lastSent.toOrgan}${lastSent.returnedOn === null ? '' : '，已退回'}`,
    }),
    waypoint('suggestion', '研究建议并答复', article('第二十九条'), {
      on: state.suggestion?.reply?.on ?? (state.suggestion?.adoption === '未采纳' ? state.suggestion.studiedOn : null),
      active: state.suggestion !== null && state.suggestion.reply === null && state.suggestion.adoption !== '未采纳',
      closed: closed('suggestion'),
      note: state.suggestion?.adoption ?? '',
    }),
    waypoint('accusation', '按管理权限转送、办理检举控告', article('第三十条'), {
      on: accused ? (sent ?? state.accusationHandled?.on ?? null) : null,
      closed: closed('accusation'),
    }),
    waypoint(
      'guidance',
      '程序性告知',
      chosenWay !== null && chosenWay !== 6
        ? (wayOf(chosenWay)?.article ?? article('第三十一条'))
        : article('第三十一条第一项至第五项'),
      {
        on: first(state.guidances.map(({ guidedOn }) => guidedOn)),
        closed: closed('guidance'),
        note: guidance === undefined ? '' : `${guidance.procedure}，${guidance.handledBy}`,
      },
    ),
    waypoint('accept', '受理', article('第三十一条第六项'), {
      on: state.acceptance?.acceptedOn,
      closed: closed('accept'),
      note: simple === null ? '' : simple.backOn === null ? '简易办理' : '已由简易办理转为普通程序',
    }),
    waypoint('refuse', '不予受理、不再受理', article('第十九条、第三十一条、第三十六条'), {
      on: refused?.on,
      closed: closed('refuse'),
      note: refused === undefined ? '' : `${refused.kind}：${refused.ground}`,
    }),
  ];
}

/** The way the classification points to; null while that is open. */
export function prospectOf(state: CaseState): string | null {
  if (state.classification === null) return null;
  const { purpose, way } = state.classification;
  if (purpose === '检举控告') return 'accusation';
  if (purpose === '咨询') return 'spot';
  // Visitors about litigation rights are guided, not sent on (art. 22(2)).
  if (way === 1 && state.visits.at(-1)?.form === '来访') return 'guidance';
  if (state.receivedBy?.kind === 'petition-office' && purpose !== '意见建议') return 'transfer';
  if (purpose === '意见建议') return 'suggestion';
  if (way === null) return null;
  return way === 6 ? 'accept' : 'guidance';
}
