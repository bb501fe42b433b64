import { z } from 'zod';

/** Text sizes offered, in per cent of the 16 px base; 200 % is what accessibility asks for (WCAG 1.4.4). */
export const textSizes = [100, 115, 130, 150, 200] as const;
export type TextSize = (typeof textSizes)[number];

/** How the windows of this workstation look. It says nothing about anybody, so it is kept outside the ledger. */
export const appearanceSchema = z.strictObject({
  colorScheme: z.enum(['light', 'dark', 'auto']),
  textSize: z.union([z.literal(100), z.literal(115), z.literal(130), z.literal(150), z.literal(200)]),
});
export type Appearance = Readonly<z.infer<typeof appearanceSchema>>;

export const defaultAppearance: Appearance = { colorScheme: 'light', textSize: 100 };
