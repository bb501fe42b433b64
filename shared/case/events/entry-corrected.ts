import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import type { CaseEvent } from '../event';
import { requiredText } from '../values';
import { defineEvent } from './define';

/**
 * 更正: a wrong entry put right by a new event; both stay on record (ledger rule L3). `target` is the case version of the
 * event it corrects; what is null stays as it was, `annulled` takes the whole entry back. Folding puts the new day and
 * content in the place of the old.
 */
export const entryCorrected = defineEvent({
  name: 'entry-corrected',
  version: 1,
  title: '更正',
  schema: z.object({
    target: z.number().int().min(1),
    /** What was corrected, in words for the record, e.g. 受理日期. */
    what: requiredText('更正的内容', 200),
    occurredOn: localDateSchema.nullable(),
    payload: z.record(z.string(), z.unknown()).nullable(),
    annulled: z.boolean().optional(),
    reason: requiredText('更正理由', 500),
  }),
  describe: ({ target, what, occurredOn, annulled, reason }) =>
    annulled === true
      ? `撤销第 ${target} 条记录（${what}）：${reason}`
      : `更正第 ${target} 条记录的${what}${occurredOn === null ? '' : `，日期改为 ${formatDate(occurredOn)}`}：${reason}`,
  // Takes effect in fold.ts, where the whole record is at hand.
  apply: (state) => state,
});

export const correctionOf = (event: CaseEvent): z.infer<typeof entryCorrected.schema> | null => {
  if (event.name !== entryCorrected.name || event.version !== entryCorrected.version) return null;
  const parsed = entryCorrected.schema.safeParse(event.payload);
  return parsed.success ? parsed.data : null;
};

export const isCorrection = (event: CaseEvent): boolean => correctionOf(event) !== null;

/** The record with every correction in the place of what it corrects; an erased or annulled payload stays away. */
export function amended(history: readonly CaseEvent[]): readonly CaseEvent[] {
  let events: readonly CaseEvent[] = history;
  for (const event of history) {
    const correction = correctionOf(event);
    if (correction === null) continue;
    events = events.map((each) =>
      each.caseVersion === correction.target
        ? {
            ...each,
            occurredOn: correction.occurredOn ?? each.occurredOn,
            payload:
              each.payload === null || correction.annulled === true ? null : (correction.payload ?? each.payload),
          }
        : each,
    );
  }
  return events;
}
