import type { OfficeProfile } from '#shared/case/office';
import { roles } from '#shared/case/roles';
import { openAttachments } from '../attachments/attachment-store';
import { setAside } from '../backup/set-aside';
import { LedgerError } from '../ledger/errors';
import { DATA_KEY_SIZE } from '../ledger/key-ring';
import type { LedgerSurroundings } from '../ledger/ledger';
import { createLedger, type OpenDependencies, openLedger } from '../ledger/open';
import type { ArgonCost } from './argon';
import { beginSetup, endSetup } from './data-folder';
import {
  type KeyFile,
  keepSlots,
  newKeyFile,
  type OpenedSlot,
  passwordSlot,
  recoverySlot,
  withSlot,
  writeKeyFile,
} from './keys';
import { foldOffice } from './office-view';
import { OfficeSession } from './open-office';
import { type Registry, readRegistry, registrySettings, tagsOf } from './registry';

export interface OfficeParts {
  readonly dataDir: string;
  readonly surroundings: LedgerSurroundings;
  readonly dependencies: OpenDependencies;
  readonly cost: ArgonCost;
}

export interface EstablishRequest {
  readonly profile: OfficeProfile;
  readonly officer: { readonly account: string; readonly name: string; readonly password: string };
}

/** Random id of an officer; all of one length (see keys.ts). */
export const newOfficerId = (randomBytes: (size: number) => Buffer): string => `o${randomBytes(12).toString('hex')}`;

/**
 * First run: ledger with the office's first facts, then the key file, which is what makes it an office; a crash before
 * that is an unfinished set-up that the next start puts aside. The first officer holds every role.
 */
export async function establishOffice(
  { dataDir, surroundings, dependencies, cost }: OfficeParts,
  { profile, officer }: EstablishRequest,
): Promise<{ readonly recoveryKey: string; readonly session: OfficeSession }> {
  const { randomBytes, workstation } = surroundings;
  const dataKey = randomBytes(DATA_KEY_SIZE);
  const officerId = newOfficerId(randomBytes);
  const empty = newKeyFile(randomBytes, cost);
  const recovery = await recoverySlot(empty, dataKey, randomBytes);
  const slot = await passwordSlot(empty, officer.account, officer.password, { dataKey, officerId }, randomBytes);
  const registry: Registry = { recoveryTag: recovery.slot.tag, officers: {} };
  registry.officers[officerId] = { account: officer.account.normalize('NFKC').trim().toLowerCase(), tag: slot.tag };

  await beginSetup(dataDir);
  const ledger = await createLedger(dataDir, dataKey, surroundings, dependencies);
  try {
    const actor = { officerId, officerName: officer.name, roles, workstation };
    await ledger.appendOffice(
      `office-${randomBytes(16).toString('hex')}`,
      actor,
      [
        { name: 'office-established', payload: profile },
        { name: 'officer-added', payload: { id: officerId, name: officer.name, roles: [...roles] } },
      ],
      registrySettings(registry),
    );
    await ledger.settled();
    await writeKeyFile(dataDir, withSlot(withSlot(empty, recovery.slot), slot), dependencies.files);
    await endSetup(dataDir);
  } catch (error) {
    await ledger.close();
    await setAside(dataDir, surroundings.now(), 'unfinished');
    await endSetup(dataDir);
    throw error;
  }
  const view = foldOffice(await ledger.officeEvents());
  const attachments = openAttachments(dataDir, dataKey, randomBytes, dependencies.files);
  const session = new OfficeSession({ ledger, attachments, officerId, dataKey, surroundings, view, registry });
  return { recoveryKey: recovery.recoveryKey, session };
}

/** Who may come in with an opened slot; null when the slot no longer counts. */
export type Admission = (registry: Registry, view: ReturnType<typeof foldOffice>) => string | null;

/**
 * Opens the ledger with an opened slot. Null (ledger closed again, key overwritten) when the slot belongs to nobody any
 * more. Slots that nobody is registered for, left by an interrupted change, go.
 */
export async function enterOffice(
  { dataDir, surroundings, dependencies }: OfficeParts,
  file: KeyFile,
  slot: OpenedSlot,
  admit: Admission,
  acceptHead: boolean,
): Promise<OfficeSession | null> {
  const { dataKey } = slot;
  try {
    const ledger = await openLedger(dataDir, dataKey, surroundings, dependencies, { acceptHead });
    try {
      const view = foldOffice(await ledger.officeEvents({ withoutCopies: true }));
      const registry = await readRegistry(ledger);
      const officerId = admit(registry, view);
      if (officerId !== null) {
        const wanted = tagsOf(registry);
        if (file.slots.some(({ tag }) => !wanted.has(tag))) await writeKeyFile(dataDir, keepSlots(file, wanted));
        const attachments = openAttachments(dataDir, dataKey, surroundings.randomBytes, dependencies.files);
        return new OfficeSession({ ledger, attachments, officerId, dataKey, surroundings, view, registry });
      }
    } catch (error) {
      await ledger.close();
      throw error;
    }
    await ledger.close();
    dataKey.fill(0);
    return null;
  } catch (error) {
    dataKey.fill(0);
    throw error;
  }
}

/** An officer's own slot: registered to this officer, who is active. */
export const officerAdmission =
  (slot: OpenedSlot): Admission =>
  (registry, view) => {
    const { officerId, tag } = slot;
    if (officerId === null || registry.officers[officerId]?.tag !== tag) return null;
    return view.officers.some(({ id, active }) => id === officerId && active) ? officerId : null;
  };

/**
 * Going on without what the head file says was there (L11): only an administrator, only when everything that is there
 * is whole, and the loss stays on record.
 */
export async function recordRenewal(session: OfficeSession): Promise<void> {
  const { renewal } = session.ledger;
  if (!renewal) return;
  const report = await session.ledger.verify(
    () => undefined,
    () => false,
  );
  // The head itself is what is being renewed, so its own finding is expected and only that one.
  const others = report.findings.filter((finding) => !finding.startsWith('校验文件'));
  if (others.length > 0) throw new LedgerError('damaged', session.ledger.folder, others[0]);
  await session.record([{ name: 'head-renewed', payload: renewal }]);
  await session.ledger.settled();
}
