import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';

const answerSchema = z.object({ ready: z.boolean(), config: z.string().nullable(), missing: z.array(z.string()) });

export type RenderingTools =
  | { readonly ready: true; readonly fontConfig: string }
  | { readonly ready: false; readonly why: string };

/** LibreOffice, poppler and the stand-in fonts, as build/fonts/stand-ins.mjs finds them (it installs nothing here). */
export function renderingTools(): RenderingTools {
  const run = spawnSync(process.execPath, [resolve('build/fonts/stand-ins.mjs'), '--check'], { encoding: 'utf8' });
  const line = run.stdout.trim().split('\n').at(-1) ?? '';
  const answer = answerSchema.parse(JSON.parse(line));
  if (answer.ready && answer.config !== null) return { ready: true, fontConfig: answer.config };
  return { ready: false, why: `missing ${answer.missing.join(', ')}; run node build/fonts/stand-ins.mjs as root` };
}
