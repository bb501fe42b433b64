import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { delayAfter, SignInDelay } from '#electron/office/delay';

let dir = '';
let now = Date.parse('2026-11-23T01:00:00.000Z');
const clock = () => new Date(now).toISOString();
const seconds = (count: number) => {
  now += count * 1000;
};
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'petition-desk-delay-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('delay after wrong passwords', () => {
  test('grows 0, 0, 0, 2, 4, 8 … to 300 seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 11, 12, 40].map(delayAfter)).toEqual([0, 0, 0, 2, 4, 8, 256, 300, 300]);
  });

  test('runs off, and a right password clears it', async () => {
    const delay = new SignInDelay(dir, clock);
    for (const expected of [0, 0, 0, 2]) expect(await delay.failed()).toBe(expected);
    seconds(1);
    expect(delay.wait()).toBe(1);
    seconds(1);
    expect(delay.wait()).toBe(0);
    await delay.succeeded();
    expect(await delay.failed()).toBe(0);
  });

  test('survives a restart', async () => {
    const first = new SignInDelay(dir, clock);
    for (let count = 0; count < 6; count += 1) await first.failed();
    seconds(3);
    const second = new SignInDelay(dir, clock);
    await second.load();
    expect(second.wait()).toBe(5);
    expect(await second.failed()).toBe(16);
  });

  test('a clock set back neither shortens it nor makes it last longer than its full length', async () => {
    const delay = new SignInDelay(dir, clock);
    for (let count = 0; count < 6; count += 1) await delay.failed();
    seconds(-86_400 * 365);
    expect(delay.wait()).toBe(8);
    seconds(7);
    expect(delay.wait()).toBe(1);
    seconds(1);
    expect(delay.wait()).toBe(0);
  });
});
