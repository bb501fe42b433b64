import { documentNumber, REGISTRATION_SERIES, registrationNumber } from '#shared/case/numbers';
import { type Serial, serialSchema } from '#shared/case/values';

/** Fields that hold identifiers and codes, not words. */
const TECHNICAL = /^(id|.*Id|hash|kind|form|stage|outcome|code|size|sex|way|.*On|.*At|birthDate|notSameAs)$/;

/** The words of an event, whatever its kind: every text in its payload but identifiers; numbers as they are shown. */
export function searchableTexts(payload: unknown): readonly string[] {
  const texts: string[] = [];
  collect(payload, texts);
  return texts;
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') {
    if (value !== '') texts.push(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, texts);
  } else if (value !== null && typeof value === 'object') {
    const serial = serialSchema.safeParse(value);
    if (serial.success) texts.push(shown(serial.data));
    else for (const [key, inner] of Object.entries(value)) if (!TECHNICAL.test(key)) collect(inner, texts);
  }
}

const shown = (serial: Serial): string =>
  serial.series === REGISTRATION_SERIES ? registrationNumber(serial) : documentNumber(serial);
