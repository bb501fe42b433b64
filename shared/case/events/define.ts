import { z } from 'zod';
import type { EventDefinition, EventHeader, NewEvent } from '../event';
import type { CaseState } from '../state';
import type { Serial } from '../values';

/** An event whose payload has been checked against its schema. */
export interface EventReading {
  readonly apply: (state: CaseState, header: EventHeader) => CaseState;
  /** One Chinese sentence for the timeline. */
  readonly sentence: string;
  /** Serial the event gives out, or null. */
  readonly takes: Serial | null;
}

/** What every definition looks like from outside, whatever its payload is. */
export interface ReadableEvent {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  readonly schema: z.core.$ZodType;
  /** Null when the payload is not what the schema says. */
  readonly read: (payload: unknown) => EventReading | null;
}

/** Ties payload type and functions together, so that the table can hold events of all kinds without casts. */
export function defineEvent<Name extends string, Schema extends z.core.$ZodType>(
  definition: EventDefinition<Name, Schema>,
): EventDefinition<Name, Schema> & ReadableEvent {
  // One recording asks three times (check, serial, fold); payloads are never changed.
  const readings = new WeakMap<object, EventReading>();
  return {
    ...definition,
    read: (raw) => {
      const known = typeof raw === 'object' && raw !== null ? readings.get(raw) : undefined;
      if (known !== undefined) return known;
      const parsed = z.safeParse(definition.schema, raw);
      if (!parsed.success) return null;
      const payload = parsed.data;
      const reading: EventReading = {
        apply: (state, header) => definition.apply(state, payload, header),
        get sentence() {
          return definition.describe(payload);
        },
        takes: definition.takes?.(payload) ?? null,
      };
      if (typeof raw === 'object' && raw !== null) readings.set(raw, reading);
      return reading;
    },
  };
}

/** A new fact of this kind, ready to be recorded. */
export const newEvent = <Name extends string, Schema extends z.core.$ZodType>(
  definition: EventDefinition<Name, Schema>,
  payload: z.infer<Schema>,
): NewEvent<z.infer<Schema>> => ({ name: definition.name, version: definition.version, payload });
