import { formatDate, type LocalDate } from '../../law/dates';
import type { Refusal } from '../command';
import { arrivals } from '../handling';
import type { Organ } from '../office';
import { article, officeRules, refusal } from '../rules';
import type { CaseState } from '../state';

/** A matter sent away is taken by the organ it was sent to; several organs of one office keep to that among themselves. */
export function sentElsewhere(state: CaseState, organs: readonly Pick<Organ, 'name'>[]): Refusal | null {
  const where = arrivals(state);
  return where.length === 0 || where.some(({ organ }) => organs.some(({ name }) => name === organ))
    ? null
    : refusal(article('第二十二条'), '事项已经转送、交办给别的机关，由去向机关受理');
}

/** An organ decides nothing before the matter reached it. */
export function beforeArrival(
  state: CaseState,
  organ: Pick<Organ, 'name'>,
  label: string,
  on: LocalDate,
): Refusal | null {
  const came = arrivals(state).filter((arrival) => arrival.organ === organ.name);
  const first = came[0];
  if (first === undefined || came.some((arrival) => arrival.on <= on)) return null;
  const message = `“${label}”的日期 ${formatDate(on)}早于${first.what}日期 ${formatDate(first.on)}`;
  return refusal(officeRules.order, message, 'occurredOn');
}
