import type { Instant, LocalDate } from '../law/dates';
import type { CaseEvent } from './event';
import { correctionOf } from './events/entry-corrected';
import { findEvent } from './events/index';

export interface TimelineEntry {
  readonly sequence: number;
  readonly title: string;
  readonly sentence: string;
  readonly occurredOn: LocalDate;
  readonly recordedAt: Instant;
  readonly officerName: string;
  /** Why it was entered after the day it happened, null when it was not late. */
  readonly lateReason: string | null;
  /** False for events of a newer version of the program (L5). */
  readonly known: boolean;
}

function words(event: CaseEvent): { readonly title: string; readonly sentence: string; readonly known: boolean } {
  const definition = findEvent(event.name, event.version);
  const newer = { title: '较新版本的记录', sentence: '这条记录由较新版本的程序写入，升级后才能看到内容', known: false };
  if (definition === null) return newer;
  if (event.payload === null) {
    return { title: definition.title, sentence: '内容已依法删除或者限制查看', known: true };
  }
  const reading = definition.read(event.payload);
  return reading === null ? newer : { title: definition.title, sentence: reading.sentence, known: true };
}

/** What a later correction did to an entry: both stay in sight, the wrong one marked. */
function corrections(events: readonly CaseEvent[]): ReadonlyMap<number, string> {
  return new Map(
    events.flatMap((event) => {
      const correction = correctionOf(event);
      return correction === null
        ? []
        : [[correction.target, correction.annulled === true ? '已撤销' : '已更正'] as const];
    }),
  );
}

/**
 * What happened to a case, one line each, in the order it was recorded and as it was recorded then. What was put right
 * later carries the mark 已更正; the correction has a line of its own.
 */
export function timelineOf(events: readonly CaseEvent[]): readonly TimelineEntry[] {
  const marks = corrections(events);
  return events.map((event) => entryOf(event, marks.get(event.caseVersion) ?? null));
}

function entryOf(event: CaseEvent, mark: string | null): TimelineEntry {
  const said = words(event);
  return {
    ...said,
    title: mark === null ? said.title : `${said.title}（${mark}）`,
    sequence: event.sequence,
    occurredOn: event.occurredOn,
    recordedAt: event.recordedAt,
    officerName: event.officerName,
    lateReason: event.lateReason,
  };
}
