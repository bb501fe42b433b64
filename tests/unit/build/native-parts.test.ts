import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtFor, misfits } from '../../../build/native-parts.mjs';

let unpacked: string;
beforeEach(() => {
  unpacked = mkdtempSync(path.join(tmpdir(), 'pd-packed-'));
});
afterEach(() => rmSync(unpacked, { recursive: true, force: true }));

const elf = (machine: number) => {
  const bytes = Buffer.alloc(64);
  bytes.write('\x7fELF', 'latin1');
  bytes.writeUInt16LE(machine, 18);
  return bytes;
};
const pe = (machine: number) => {
  const bytes = Buffer.alloc(0x100);
  bytes.write('MZ', 'latin1');
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write('PE\0\0', 0x80, 'latin1');
  bytes.writeUInt16LE(machine, 0x84);
  return bytes;
};
const [x64, arm64] = [62, 183];

function packed(executable: string, program: Buffer, library: string, native: Buffer) {
  writeFileSync(path.join(unpacked, executable), program);
  const folder = path.join(unpacked, 'resources', 'app.asar.unpacked', 'node_modules', '@libsql', library);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.node'), native);
}

test('a matching package has nothing to be said about it', () => {
  packed('petition-desk', elf(x64), 'linux-x64-gnu', elf(x64));
  expect(misfits(unpacked, 'linux-x64')).toEqual([]);
});

test('a Windows package is read from its PE header', () => {
  packed('petition-desk.exe', pe(0x8664), 'win32-x64-msvc', pe(0x8664));
  expect(misfits(unpacked, 'win32-x64')).toEqual([]);
});

test('a package without the library is refused', () => {
  packed('petition-desk', elf(x64), 'other', elf(x64));
  expect(misfits(unpacked, 'linux-x64').join()).toContain('@libsql/linux-x64-gnu is missing');
});

test("the building machine's part in another target's package is refused", () => {
  packed('petition-desk', elf(arm64), 'linux-x64-gnu', elf(x64));
  const wrong = misfits(unpacked, 'linux-arm64').join();
  expect(wrong).toContain('@libsql/linux-arm64-gnu is missing');
  expect(wrong).toContain('built for linux-x64, not for linux-arm64');
});

test('the right folder name with the wrong binary inside is refused', () => {
  packed('petition-desk.exe', pe(0x8664), 'win32-x64-msvc', elf(x64));
  expect(misfits(unpacked, 'win32-x64').join()).toContain('built for linux-x64, not for win32-x64');
});

test('what is no binary is unknown', () => {
  const file = path.join(unpacked, 'text');
  writeFileSync(file, 'not a binary');
  expect(builtFor(file)).toBe('unknown');
});
