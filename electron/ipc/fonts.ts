import { chooseFonts } from '#shared/papers/fonts';
import type { Register } from './register';
import type { Shell } from './shell';

/** Which faces the papers get on this computer; null when the system does not say what is installed. */
export function registerFonts(register: Register, { fonts }: Pick<Shell, 'fonts'>): void {
  register('papers:fonts', async () => {
    const families = await fonts();
    return families === null ? null : chooseFonts(families);
  });
}
