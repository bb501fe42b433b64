import path from 'node:path';

export interface Surroundings {
  readonly argv: readonly string[];
  readonly packaged: boolean;
  /** Per-user application data of the system, e.g. ~/.config. */
  readonly appData: string;
  readonly cwd: string;
}

/** Folder name of the installed program's data below the user's application data. */
export const REAL_FOLDER = 'petition-desk';

export type Chosen =
  /** `byDefault`: nobody named it, so the program may create it. */
  | { readonly ok: true; readonly folder: string; readonly byDefault: boolean }
  /** Chinese, for standard error: the program ends with code 2. */
  | { readonly ok: false; readonly message: string };

function given(argv: readonly string[]): string | null | undefined {
  for (const [at, word] of argv.entries()) {
    if (word.startsWith('--data-dir=')) return word.slice('--data-dir='.length) || null;
    if (word === '--data-dir') {
      const next = argv[at + 1];
      return next === undefined || next === '' || next.startsWith('--') ? null : next;
    }
  }
  return undefined;
}

/**
 * The data folder: `--data-dir DIR`; otherwise the user's application data when installed, `out/dev-data` in
 * development. Development never touches the real folder, not even when told to.
 */
export function chooseDataFolder({ argv, packaged, appData, cwd }: Surroundings): Chosen {
  const real = path.join(appData, REAL_FOLDER);
  const named = given(argv);
  if (named === null) return { ok: false, message: '--data-dir 后面要写数据文件夹的路径。' };
  if (named === undefined) {
    return { ok: true, folder: packaged ? real : path.join(cwd, 'out', 'dev-data'), byDefault: true };
  }
  const folder = path.resolve(cwd, named);
  const toReal = path.relative(real, folder);
  const insideReal =
    toReal === '' || !(toReal === '..' || toReal.startsWith(`..${path.sep}`) || path.isAbsolute(toReal));
  if (!packaged && insideReal) {
    return { ok: false, message: `开发版不能使用正式数据文件夹（${real}），请用 --data-dir 另选一个。` };
  }
  return { ok: true, folder, byDefault: false };
}
