import { z } from 'zod';
import { LedgerError } from '../ledger/errors';
import type { Ledger } from '../ledger/ledger';
import { normalAccount } from './keys';

/** Name of the setting, in the encrypted file, that ties officers to accounts and key slots. */
export const REGISTRY_SETTING = 'office.accounts';

const registrySchema = z.object({
  recoveryTag: z.string(),
  officers: z.record(z.string(), z.object({ account: z.string(), tag: z.string() })),
});

/**
 * Which slot of the key file is whose. Lives in the ledger, because the key file itself must not tell. A deactivated
 * officer keeps the account name but has no slot (empty tag).
 */
export type Registry = z.infer<typeof registrySchema>;

export async function readRegistry(ledger: Ledger): Promise<Registry> {
  const text = await ledger.setting(REGISTRY_SETTING);
  if (text === null) throw new LedgerError('damaged', '', 'the accounts are missing');
  return registrySchema.parse(JSON.parse(text));
}

export const registrySettings = (registry: Registry): Readonly<Record<string, string>> => ({
  [REGISTRY_SETTING]: JSON.stringify(registry),
});

export const withOfficer = (registry: Registry, officerId: string, account: string, tag: string): Registry => ({
  ...registry,
  officers: { ...registry.officers, [officerId]: { account: normalAccount(account), tag } },
});

export function officerOf(registry: Registry, account: string): string | null {
  const wanted = normalAccount(account);
  return Object.entries(registry.officers).find(([, entry]) => entry.account === wanted)?.[0] ?? null;
}

/** Every slot that may stay in the key file. */
export const tagsOf = (registry: Registry): ReadonlySet<string> =>
  new Set(
    [registry.recoveryTag, ...Object.values(registry.officers).map((entry) => entry.tag)].filter((tag) => tag !== ''),
  );
