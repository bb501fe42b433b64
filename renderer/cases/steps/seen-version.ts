import type { CaseEvent } from '#shared/case/event';
import { paperExported } from '#shared/case/events/paper-exported';

/**
 * The version an officer knows of, moved on over exports of papers (文书带出) made by that very officer: they are no news
 * to whoever made them and change nothing in the case. Stops at the first event that is news. `events` in order.
 */
export function overOwnExports(seen: number, events: readonly CaseEvent[], officerId: string): number {
  return events.reduce(
    (version, event) =>
      event.caseVersion === version + 1 && event.name === paperExported.name && event.officerId === officerId
        ? event.caseVersion
        : version,
    seen,
  );
}
