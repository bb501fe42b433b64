import { formatDate, type LocalDate } from '../../law/dates';
import type { Refusal } from '../command';
import { isFor } from '../heirs';
import { arrivalsOf, holders, holds } from '../holders';
import type { OfficeProfile, Organ } from '../office';
import { article, officeRules, refusal } from '../rules';
import type { CaseState } from '../state';
import { liveTransfers } from '../transfers';

type Named = Pick<Organ, 'id' | 'name'>;

/** Where the matter lies, in words; empty when everything was given back. */
const whereabouts = (state: CaseState): string =>
  holders(state)
    .map(({ name }) => name)
    .join('、');

/** Only an organ that has the matter takes, refuses, guides, studies or answers it (条例 arts. 22, 23). */
export function notHolding(state: CaseState, organs: readonly Named[], what: string): Refusal | null {
  if (organs.some((organ) => holds(state, organ))) return null;
  const where = whereabouts(state);
  const message =
    where === ''
      ? `事项的材料已经交还，不再由本单位${what}`
      : liveTransfers(state).length > 0
        ? `事项已经转送、交办给别的机关，现在由${where}办理，不由本机关${what}`
        : `事项现在由${where}办理；${where}转送、交办以后，去向机关才能${what}`;
  return refusal(article('第二十二条'), message, 'organId');
}

/** Who may send the matter on: an organ that has it; a 信访部门 also what lies with an organ of its own office or was sent by it. */
export function mayNotSend(state: CaseState, organ: Organ, { organs }: OfficeProfile): Refusal | null {
  if (holds(state, organ)) return null;
  const dispatches =
    organ.kind === 'petition-office' &&
    (liveTransfers(state).some(({ from }) => from.id === organ.id) || organs.some((own) => holds(state, own)));
  return dispatches ? null : notHolding(state, [organ], '转送、交办');
}

/** An organ decides nothing before the matter reached it. */
export function beforeArrival(state: CaseState, organ: Named, label: string, on: LocalDate): Refusal | null {
  const came = arrivalsOf(state, organ);
  const first = came[0];
  if (first === undefined || came.some((arrival) => arrival.on <= on)) return null;
  const message = `“${label}”的日期 ${formatDate(on)}早于${first.what}日期 ${formatDate(first.on)}`;
  return refusal(officeRules.order, message, 'occurredOn');
}

const dispute = article('第二十四条第一款');

/** While it is disputed who takes the matter nobody does (条例 art. 24(1)). */
export const openDispute = (state: CaseState): Refusal | null =>
  state.disputes.some(({ settlement }) => settlement === null)
    ? refusal(dispute, '受理争议还没有结果：先登记协商、共同的上一级机关决定或者联席会议协调的结果，再受理、转送')
    : null;

/** What a dispute was settled on binds: nobody else accepts the matter or is sent it (条例 art. 24(1)). */
export function againstSettlement(state: CaseState, organ: string, field: string): Refusal | null {
  const settled = state.disputes.at(-1)?.settlement?.competentOrgan;
  return settled === undefined || isFor(state, settled, organ)
    ? null
    : refusal(dispute, `受理争议已经确定由${settled}受理，${organ}不能受理；情况有变的，另行登记争议`, field);
}
