import type { Organ } from '#shared/case/office';
import type { Role } from '#shared/case/roles';
import { allSeriesOf } from '#shared/case/series';
import type { Answer } from '#shared/ipc/errors';
import type { OfficeView } from '#shared/ipc/views';
import { LedgerError } from '../ledger/errors';
import { bad, good, wrongPassword } from './answers';
import type { SignInDelay } from './delay';
import { newOfficerId, type OfficeParts } from './enter';
import {
  type KeyFile,
  keepSlots,
  openWithPassword,
  passwordSlot,
  readKeyFile,
  recoverySlot,
  withSlot,
  writeKeyFile,
} from './keys';
import type { OfficeSession } from './open-office';
import { officerOf, tagsOf, withOfficer } from './registry';

/**
 * Changes of officers and their keys. Order everywhere: the new slot is written, then the ledger says whose it is, then
 * slots nobody is registered for go. A crash in between leaves a slot that opens nothing and is swept at the next sign-in.
 */
async function keyFile({ dataDir }: OfficeParts): Promise<KeyFile> {
  const file = await readKeyFile(dataDir);
  if (!file) throw new LedgerError('keys-missing', dataDir);
  return file;
}

const sweep = async (parts: OfficeParts, file: KeyFile, session: OfficeSession): Promise<void> =>
  writeKeyFile(parts.dataDir, keepSlots(file, tagsOf(session.registry)), parts.dependencies.files);

export async function addOfficer(
  parts: OfficeParts,
  session: OfficeSession,
  request: {
    readonly account: string;
    readonly name: string;
    readonly password: string;
    readonly roles: readonly Role[];
  },
): Promise<Answer<OfficeView>> {
  const { randomBytes } = parts.surroundings;
  if (officerOf(session.registry, request.account)) {
    return bad('refused', '这个账号已经有人使用，请换一个。', { field: 'account' });
  }
  const file = await keyFile(parts);
  const id = newOfficerId(randomBytes);
  const content = { dataKey: session.dataKey, officerId: id };
  const slot = await passwordSlot(file, request.account, request.password, content, randomBytes);
  await writeKeyFile(parts.dataDir, withSlot(file, slot), parts.dependencies.files);
  await session.record(
    [{ name: 'officer-added', payload: { id, name: request.name, roles: [...request.roles] } }],
    withOfficer(session.registry, id, request.account, slot.tag),
  );
  return good(session.view);
}

export async function setRoles(
  parts: OfficeParts,
  session: OfficeSession,
  officerId: string,
  roles: readonly Role[],
  active: boolean,
): Promise<Answer<OfficeView>> {
  const officer = session.view.officers.find(({ id }) => id === officerId);
  if (!officer) return bad('not-found', '没有这名工作人员。');
  const others = session.view.officers.some(
    (one) => one.id !== officerId && one.active && one.roles.includes('administrator'),
  );
  if (!others && !(active && roles.includes('administrator'))) {
    return bad('refused', '至少要保留一名在用的管理员，请先指定另一名管理员。');
  }
  const account = session.registry.officers[officerId];
  // A slot that was taken away cannot be given back without the password.
  if (active && !officer.active) return bad('refused', '停用的人员不能直接恢复，请用新账号重新添加。');
  const registry =
    active || !account ? session.registry : withOfficer(session.registry, officerId, account.account, '');
  await session.record([{ name: 'officer-changed', payload: { id: officerId, roles: [...roles], active } }], registry);
  if (!active) await sweep(parts, await keyFile(parts), session);
  return good(session.view);
}

export async function saveOrgan(session: OfficeSession, organ: Organ): Promise<Answer<OfficeView>> {
  const own = allSeriesOf(organ);
  const same = session.view.profile.organs.find(
    (other) => other.id !== organ.id && allSeriesOf(other).some((series) => own.includes(series)),
  );
  // One short form is one series of numbers (L8).
  if (same)
    return bad('refused', `机关代字与“${same.name}”相同，文号会混在一起，请换一个。`, { field: 'organ.shortForm' });
  await session.record([{ name: 'organ-saved', payload: organ }]);
  return good(session.view);
}

export async function changePassword(
  parts: OfficeParts,
  session: OfficeSession,
  delay: SignInDelay,
  oldPassword: string,
  newPassword: string,
): Promise<Answer<null>> {
  const entry = session.registry.officers[session.officerId];
  if (!entry) throw new Error('a signed-in officer has no account');
  const file = await keyFile(parts);
  const opened = await openWithPassword(file, entry.account, oldPassword);
  opened?.dataKey.fill(0);
  if (opened?.tag !== entry.tag) return wrongPassword(await delay.failed());
  await givePassword(parts, session, file, entry.account, newPassword, 'password-changed');
  return good(null);
}

/** A new password for the officer of this session; the old slot goes. */
export async function givePassword(
  parts: OfficeParts,
  session: OfficeSession,
  file: KeyFile,
  account: string,
  password: string,
  fact: 'password-changed' | 'recovery-key-used',
): Promise<void> {
  const { officerId, dataKey } = session;
  const { randomBytes } = parts.surroundings;
  const slot = await passwordSlot(file, account, password, { dataKey, officerId }, randomBytes);
  // The same password as before gives the same slot; it is renewed in place.
  const others: KeyFile = { ...file, slots: file.slots.filter(({ tag }) => tag !== slot.tag) };
  const both = withSlot(others, slot);
  await writeKeyFile(parts.dataDir, both, parts.dependencies.files);
  const registry = withOfficer(session.registry, officerId, account, slot.tag);
  await session.record([{ name: fact, payload: { id: officerId } }], registry);
  await sweep(parts, both, session);
}

/** A new recovery key; the one printed before stops working. */
export async function renewRecoveryKey(
  parts: OfficeParts,
  session: OfficeSession,
): Promise<Answer<{ readonly recoveryKey: string }>> {
  const file = await keyFile(parts);
  const { recoveryKey, slot } = await recoverySlot(file, session.dataKey, parts.surroundings.randomBytes);
  const both = withSlot(file, slot);
  await writeKeyFile(parts.dataDir, both, parts.dependencies.files);
  await session.record([{ name: 'recovery-key-renewed', payload: { id: session.officerId } }], {
    ...session.registry,
    recoveryTag: slot.tag,
  });
  await sweep(parts, both, session);
  return good({ recoveryKey });
}
