import type { LocalDate } from '../../law/dates';

/** One station of a matter on its way through the law. */
export interface Station {
  /** Stable within a path, e.g. `accept`. */
  readonly key: string;
  readonly name: string;
  /** Article that opens the station, or the office rule it follows. */
  readonly article: string;
  /** `current` is at most one: where the matter stands. `closed` is shut by the law or by what was done; see `reason`. */
  readonly status: 'done' | 'current' | 'possible' | 'closed';
  /** Day it was done. */
  readonly on: LocalDate | null;
  /** Why it is closed, empty otherwise. */
  readonly reason: string;
  /** What an officer should know of it beside its name, e.g. 简易办理; often empty. */
  readonly note: string;
}

/** A station before the one that is current has been found. */
export interface Waypoint extends Omit<Station, 'status'> {
  /** `active`: work is going on here; `optional`: somebody's right, passed over when nobody uses it. */
  readonly status: 'done' | 'active' | 'open' | 'optional' | 'closed';
}

interface Reading {
  readonly on?: LocalDate | null | undefined;
  readonly active?: boolean;
  readonly optional?: boolean;
  /** Why it is closed; null or absent when it is not. What was done stays done. */
  readonly closed?: string | null | undefined;
  readonly note?: string;
}

/** A waypoint as the case shows it: done beats active, active beats closed. */
export function waypoint(key: string, name: string, article: string, reading: Reading): Waypoint {
  const { on = null, active = false, optional = false, closed = null, note = '' } = reading;
  const status = active ? 'active' : on !== null ? 'done' : closed !== null ? 'closed' : optional ? 'optional' : 'open';
  return { key, name, article, on, note, reason: status === 'closed' ? (closed ?? '') : '', status };
}

/** Names the current station: the first where work goes on, else the first that must come. */
export function withCurrent(line: readonly Waypoint[]): readonly Station[] {
  const active = line.findIndex(({ status }) => status === 'active');
  const current = active >= 0 ? active : line.findIndex(({ status }) => status === 'open');
  return line.map((point, index) => settled(point, index === current));
}

/** A waypoint that is not where the matter stands. */
export function settled(point: Waypoint, current = false): Station {
  if (current) return { ...point, status: 'current' };
  if (point.status === 'done' || point.status === 'closed') return { ...point, status: point.status };
  return { ...point, status: 'possible' };
}
