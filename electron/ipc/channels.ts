import { registerApp } from './app';
import { registerBackup } from './backup';
import { registerCases } from './cases';
import { registerDesk } from './desk';
import { registerDrafts } from './drafts';
import { registerFonts } from './fonts';
import { registerLaw } from './law';
import { registerOffice } from './office';
import { registerPaperBulk } from './paper-bulk';
import { registerPaperRegister } from './paper-register';
import { registerPapers } from './papers';
import type { Registry } from './register';
import { registerServiceProof } from './service-proof';
import type { Shell } from './shell';
import { registerStatutes } from './statutes';
import { registerWork } from './work';

/** Every channel of the contract gets its handler; a missing one stops the start. */
export function registerChannels(registry: Registry, shell: Shell): void {
  for (const area of [
    registerApp,
    registerOffice,
    registerLaw,
    registerStatutes,
    registerDesk,
    registerCases,
    registerDrafts,
    registerPapers,
    registerPaperRegister,
    registerPaperBulk,
    registerFonts,
    registerServiceProof,
    registerBackup,
    registerWork,
  ]) {
    area(registry.register, shell);
  }
  registry.assertComplete();
}
