import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appProtocolHandler, fileOf } from '#electron/security/app-protocol';
import { deskPolicy, printPolicy } from '#electron/security/csp';
import { isWithin } from '#electron/security/origin';

const folder = mkdtempSync(path.join(tmpdir(), 'pd-protocol-'));
const root = path.join(folder, 'renderer');
const answer = appProtocolHandler(root);
const get = (url: string, method = 'GET') => answer(new Request(url, { method }));

beforeAll(() => {
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), '<!doctype html><html><head lang="x"><title>t</title></head></html>');
  writeFileSync(path.join(root, 'assets', 'app.js'), 'export {};');
  writeFileSync(path.join(root, 'notes.txt'), 'not served');
  writeFileSync(path.join(folder, 'secret.json'), '{"secret":true}');
  mkdirSync(path.join(folder, 'renderer-other'));
  writeFileSync(path.join(folder, 'renderer-other', 'x.js'), 'secret');
  symlinkSync(path.join(folder, 'secret.json'), path.join(root, 'link.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('app protocol', () => {
  test('serves the page with a policy whose nonce stands in the page, a new one each time', async () => {
    const first = await get('desk://workstation/');
    const second = await get('desk://workstation/index.html');
    const nonceOf = async (response: Response) => {
      const policy = response.headers.get('Content-Security-Policy') ?? '';
      const nonce = /style-src 'self' 'nonce-([A-Za-z0-9+/=]{24})'/.exec(policy)?.[1];
      expect(nonce).toBeDefined();
      expect(await response.text()).toContain(`<head lang="x"><meta property="csp-nonce" nonce="${nonce}">`);
      return nonce;
    };
    expect(await nonceOf(first)).not.toBe(await nonceOf(second));
    expect(first.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(first.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(first.headers.get('Cache-Control')).toBe('no-store');
  });

  test('serves files below the folder with their type', async () => {
    const response = await get('desk://workstation/assets/app.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
  });

  test.each([
    'desk://workstation/../secret.json',
    'desk://workstation/%2e%2e/secret.json',
    'desk://workstation/%2e%2e%2fsecret.json',
    'desk://workstation/..%5csecret.json',
    'desk://workstation/%252e%252e%252fsecret.json',
    'desk://workstation/assets/..%2f..%2fsecret.json',
    'desk://workstation/..%2frenderer-other/x.js',
    'desk://workstation/C:%5csecret.json',
    'desk://workstation/index.html%00.js',
    'desk://workstation/link.json',
    'desk://workstation/notes.txt',
    'desk://workstation/assets',
    'desk://workstation/missing.js',
    'desk://other/index.html',
    'desk://workstation@other/index.html',
    'desk://%E0%A4%A/index.html',
    'desk://workstation/%E0%A4%A',
  ])('refuses %s', async (url) => {
    let response: Response;
    try {
      response = await get(url);
    } catch (error) {
      // Not even an address: the engine itself refuses to ask.
      expect(error).toBeInstanceOf(TypeError);
      return;
    }
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await get('desk://workstation/index.html', method)).status).toBe(405);
  });

  test('no path of an address ever leaves the folder', () => {
    const parts = ['..', '%2e%2e', '.', '%2F', '%5C', 'a', '/', '\\', '%00', '...', 'é', '%c0%ae%c0%ae'];
    let seed = 7;
    const pick = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return parts[seed % parts.length] ?? '';
    };
    for (let round = 0; round < 3_000; round += 1) {
      const url = `desk://workstation/${Array.from({ length: 1 + (round % 6) }, pick).join('/')}.js`;
      const file = fileOf(url, root);
      if (file !== null) expect(path.relative(root, file).split(path.sep)[0]).not.toBe('..');
    }
  });
});

describe('policy', () => {
  const directives = (policy: string) =>
    new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)] as const));

  test('scripts only from our files; no connection, frame, object, form, worker', () => {
    const policy = directives(deskPolicy('N'));
    expect(policy.get('script-src')).toEqual(["'self'"]);
    for (const name of [
      'default-src',
      'connect-src',
      'object-src',
      'frame-src',
      'worker-src',
      'frame-ancestors',
      'base-uri',
      'form-action',
    ]) {
      expect(policy.get(name), name).toEqual(["'none'"]);
    }
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-N'"]);
  });

  test('a printed page has no script, picture or connection', () => {
    const policy = directives(printPolicy);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect([...policy.keys()]).not.toContain('script-src');
  });
});

describe('origin', () => {
  test.each([
    ['desk://workstation/index.html', true],
    ['desk://workstation/#/cases', true],
    ['desk://workstation.evil/index.html', false],
    ['desk://workstation:8080/', false],
    ['desk://user@workstation/', false],
    ['desk://printing/page.html', false],
    ['https://workstation/', false],
    ['file:///etc/passwd', false],
    ['https://evil/?desk://workstation/', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s: %s', (url, expected) => {
    expect(isWithin(url, 'desk://workstation')).toBe(expected);
  });
});
