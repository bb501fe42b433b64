import type { MantineColorScheme } from '@mantine/core';
import { z } from 'zod';

/** How the desk looks on this workstation. `textSize` is a percentage of the 16 px base. */
export const textSizes = [100, 115, 130, 150, 200] as const;
export type TextSize = (typeof textSizes)[number];

const appearanceSchema = z.object({
  colorScheme: z.enum(['light', 'dark', 'auto']),
  textSize: z.union([z.literal(100), z.literal(115), z.literal(130), z.literal(150), z.literal(200)]),
});
export interface Appearance {
  readonly colorScheme: MantineColorScheme;
  readonly textSize: TextSize;
}

const KEY = 'appearance';
const defaults: Appearance = { colorScheme: 'light', textSize: 100 };

/** Reads the setting; anything unreadable means the defaults (nothing of value is lost). */
export function readAppearance(): Appearance {
  try {
    const stored = appearanceSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return stored.success ? stored.data : defaults;
  } catch {
    return defaults;
  }
}

/** Keeps the setting in the session partition and puts it into effect. */
export function saveAppearance(appearance: Appearance): void {
  localStorage.setItem(KEY, JSON.stringify(appearance));
  applyTextSize(appearance.textSize);
}

export function applyTextSize(textSize: TextSize): void {
  document.documentElement.style.fontSize = `${textSize}%`;
}
