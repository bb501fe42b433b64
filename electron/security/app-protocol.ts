import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { commonHeaders, deskPolicy } from './csp';
import { APP_ORIGIN, isWithin } from './origin';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/**
 * File of the renderer's folder that `url` asks for, or null: another origin, a kind of file we do not serve, or a path
 * that leaves the folder (also by encoded dots, backslashes, drive letters or a null byte).
 */
export function fileOf(url: string, root: string): string | null {
  if (!isWithin(url, APP_ORIGIN)) return null;
  let asked: string;
  try {
    asked = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  if (asked === '/') asked = '/index.html';
  // After decoding once, no percent sign, backslash, colon or control character belongs in a name our build writes.
  if (/[%\\:]/.test(asked) || [...asked].some((character) => character < ' ')) return null;
  const file = path.resolve(root, `.${asked}`);
  if (!file.startsWith(path.resolve(root) + path.sep)) return null;
  return path.extname(file) in TYPES ? file : null;
}

/** Puts the nonce where the page's code finds it: the first thing in its head. */
export function withNonce(html: string, nonce: string): string {
  return html.replace(/<head(\s[^>]*)?>/i, (head) => `${head}<meta property="csp-nonce" nonce="${nonce}">`);
}

const nothing = (status: number): Response => new Response(null, { status, headers: { ...commonHeaders } });

/** Answers requests of our scheme from `root` (dist/renderer) and nothing else. Only GET and HEAD. */
export function appProtocolHandler(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return nothing(405);
    const file = fileOf(request.url, root);
    if (file === null) return nothing(404);
    try {
      // A link inside the folder must not lead out of it either.
      const real = await realpath(file);
      if (!real.startsWith((await realpath(root)) + path.sep)) return nothing(404);
      const bytes = await readFile(real);
      const nonce = randomBytes(18).toString('base64');
      const type = TYPES[path.extname(file)] ?? '';
      return new Response(type.startsWith('text/html') ? withNonce(bytes.toString('utf8'), nonce) : bytes, {
        headers: { ...commonHeaders, 'Content-Type': type, 'Content-Security-Policy': deskPolicy(nonce) },
      });
    } catch {
      return nothing(404);
    }
  };
}
