import { useEffect, useState } from 'react';
import type { FontChoice } from '#shared/papers/fonts';
import { call } from '../app/bridge';

/** What is known of the computer's faces: `unknown` when the system does not say, `null` until it has answered. */
export type FontReading = readonly FontChoice[] | 'unknown' | null;

let asked: Promise<FontReading> | null = null;

async function ask(): Promise<FontReading> {
  const answer = await call('papers:fonts', {});
  if (!answer.ok) {
    asked = null;
    return null;
  }
  return answer.value ?? 'unknown';
}

/** Asked once for the window: fonts do not come and go while somebody writes. */
export function useFonts(): FontReading {
  const [reading, setReading] = useState<FontReading>(null);
  useEffect(() => {
    let live = true;
    asked ??= ask();
    void asked.then((value) => {
      if (live) setReading(value);
    });
    return () => {
      live = false;
    };
  }, []);
  return reading;
}
