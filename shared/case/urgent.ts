import { type UrgentAddressee, urgentAddressees } from './facets/intake';
import type { OrganKind } from './office';
import type { CaseState } from './state';
import type { OrganRef } from './values';

/** Whom an organ has to report to; a 信访部门 also reports up its own line (条例 art. 25). */
const owedTo = (kind: OrganKind): readonly UrgentAddressee[] =>
  kind === 'petition-office' ? urgentAddressees : urgentAddressees.slice(0, 3);

/** Whom the organ that got a matter marked 紧急 has still to report it to (条例 art. 25: 应当及时报告); null when nobody is left. */
export function owedReports(
  state: CaseState,
): { readonly organ: OrganRef; readonly to: readonly UrgentAddressee[] } | null {
  const { receivedBy, marks } = state;
  if (marks.urgent === null || receivedBy === null) return null;
  const told = new Set(state.urgentReports.flatMap(({ to }) => to));
  const to = owedTo(receivedBy.kind).filter((addressee) => !told.has(addressee));
  return to.length === 0 ? null : { organ: { id: receivedBy.id, name: receivedBy.name }, to };
}
