import path from 'node:path';

/** The project's root: test programs start there (build/run/session.mjs). */
export const projectRoot = process.cwd();

/** Where tests leave screenshots, reports and letters. Run as another user it is brought back to out/ afterwards. */
export const outFolder = process.env.PETITION_DESK_OUT ?? path.join(projectRoot, 'out');
