import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dependenciesFit } from '../../../build/run/prepare.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'pd-prepare-'));
  mkdirSync(path.join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const lock = (packages: object) =>
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
const installed = (packages: object) =>
  writeFileSync(path.join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));

describe('dependencies', () => {
  test('fit when everything wanted is there in its version', () => {
    lock({ 'node_modules/a': { version: '1.0.0' } });
    installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/old': { version: '0.1.0' } });
    expect(dependenciesFit(root)).toBe(true);
  });

  test('a package for another machine may be missing', () => {
    lock({ 'node_modules/win': { version: '1.0.0', optional: true } });
    installed({});
    expect(dependenciesFit(root)).toBe(true);
  });

  test.each([
    ['another version', { 'node_modules/a': { version: '0.9.0' } }],
    ['a missing package', {}],
  ])('do not fit with %s, as after fetching a newer checkout', (_what, packages) => {
    lock({ 'node_modules/a': { version: '1.0.0' } });
    installed(packages);
    expect(dependenciesFit(root)).toBe(false);
  });

  test('do not fit when nothing was ever installed, or an installation broke off', () => {
    lock({});
    expect(dependenciesFit(root)).toBe(false);
  });
});
