import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArgonCost, officeCost } from '#electron/office/argon';
import {
  keepSlots,
  newKeyFile,
  openWithPassword,
  openWithRecoveryKey,
  passwordSlot,
  recoverySlot,
  withSlot,
} from '#electron/office/keys';
import { makeRecoveryKey, readRecoveryKey } from '#electron/office/recovery-key';

const cheap: ArgonCost = { memory: 64, iterations: 1, parallelism: 1 };
const dataKey = randomBytes(32);
const officerId = `o${'0'.repeat(24)}`;

describe('L6 key slots', () => {
  test('account and password open the slot; anything else opens nothing', async () => {
    const empty = newKeyFile(randomBytes, cheap);
    const file = withSlot(
      empty,
      await passwordSlot(empty, 'Zhou Min', '口令口令１２３', { dataKey, officerId }, randomBytes),
    );
    const opened = await openWithPassword(file, ' ｚhou min ', '口令口令１２３');
    expect(opened?.dataKey).toEqual(dataKey);
    expect(opened?.officerId).toBe(officerId);
    for (const [account, password] of [
      ['zhou min', '口令口令123'],
      ['zhou', '口令口令１２３'],
      ['zhou min口', '令口令１２３'],
      ['', ''],
    ] as const) {
      expect(await openWithPassword(file, account, password)).toBeNull();
    }
    expect(await openWithPassword(keepSlots(file, new Set()), 'zhou min', '口令口令１２３')).toBeNull();
  });

  test('the file tells neither account nor officer, and slots of all kinds look the same', async () => {
    const empty = newKeyFile(randomBytes, cheap);
    const one = await passwordSlot(empty, 'zhoumin', 'password-1', { dataKey, officerId }, randomBytes);
    const { slot } = await recoverySlot(empty, dataKey, randomBytes);
    const text = JSON.stringify(withSlot(withSlot(empty, one), slot));
    for (const secret of ['zhoumin', 'password-1', officerId, dataKey.toString('hex')])
      expect(text).not.toContain(secret);
    expect(JSON.stringify(one).length).toBe(JSON.stringify(slot).length);
  });

  test('a slot changed on disk is damage, not a wrong password', async () => {
    const empty = newKeyFile(randomBytes, cheap);
    const slot = await passwordSlot(empty, 'a', 'password-1', { dataKey, officerId }, randomBytes);
    const flipped = { ...slot, sealed: `${slot.sealed.startsWith('0') ? '1' : '0'}${slot.sealed.slice(1)}` };
    await expect(openWithPassword(withSlot(empty, flipped), 'a', 'password-1')).rejects.toMatchObject({
      code: 'keys-missing',
    });
  });

  test('with the cost of a real office it takes its time and works', async () => {
    expect(officeCost).toEqual({ memory: 65_536, iterations: 3, parallelism: 1 });
    const empty = newKeyFile(randomBytes, officeCost);
    const file = withSlot(empty, await passwordSlot(empty, 'a', 'password-1', { dataKey, officerId }, randomBytes));
    const began = performance.now();
    expect((await openWithPassword(file, 'a', 'password-1'))?.dataKey).toEqual(dataKey);
    expect(performance.now() - began).toBeGreaterThan(50);
  });
});

describe('recovery key', () => {
  test('opens its slot as printed, and as people type it', async () => {
    const empty = newKeyFile(randomBytes, cheap);
    const { recoveryKey, slot } = await recoverySlot(empty, dataKey, randomBytes);
    const file = withSlot(empty, slot);
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    for (const way of [recoveryKey, typed, ` ${recoveryKey.replaceAll('-', '－')} `]) {
      const opened = await openWithRecoveryKey(file, way);
      expect(opened?.dataKey).toEqual(dataKey);
      expect(opened?.officerId).toBeNull();
    }
    expect(await openWithRecoveryKey(file, makeRecoveryKey(randomBytes))).toBeNull();
  });

  test('carries at least 128 random bits', () => {
    const asked: number[] = [];
    makeRecoveryKey((size) => {
      asked.push(size);
      return randomBytes(size);
    });
    expect((asked[0] ?? 0) * 5).toBeGreaterThanOrEqual(128);
  });

  test('one wrong letter, or two neighbours exchanged, is noticed', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(fc.nat(31), fc.nat(31), fc.uint8Array({ minLength: 28, maxLength: 28 }), (place, other, random) => {
        const letters = makeRecoveryKey(() => Buffer.from(random)).replaceAll('-', '');
        const wrong = [...letters];
        wrong[place] = alphabet.charAt(other);
        if (wrong.join('') !== letters) expect(readRecoveryKey(wrong.join(''))).toBeNull();
        const swapped = [...letters];
        [swapped[place], swapped[(place + 1) % 32]] = [letters.charAt((place + 1) % 32), letters.charAt(place)];
        if (place < 31 && swapped.join('') !== letters) expect(readRecoveryKey(swapped.join(''))).toBeNull();
      }),
    );
  });
});
