import type { LocalDate } from '#shared/law/dates';

const CHECK_MS = 20_000;

export interface DayRoom {
  readonly today: () => LocalDate;
  readonly onNewDay: () => void;
  readonly repeat: (work: () => void, milliseconds: number) => () => void;
}

/**
 * Notices midnight of the office, also after the PC slept through it: a workstation that stays open overnight must not
 * count limits from yesterday. A timer set for midnight would miss changes of the clock.
 */
export function watchDays({ today, onNewDay, repeat }: DayRoom): () => void {
  let known = today();
  return repeat(() => {
    const now = today();
    if (now === known) return;
    known = now;
    onNewDay();
  }, CHECK_MS);
}
