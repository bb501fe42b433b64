import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRoot } from '../runtime/cache.mjs';

/** Size of the unseen screen in pixels, and its colour depth. */
const screen = '1440x900x24';

/** @typedef {import('./user.mjs').Account | undefined} MaybeAccount */

/**
 * Starts X servers without a screen on free displays and answers once they are ready for clients: DISPLAY is the first,
 * PETITION_DESK_DISPLAYS names all of them for a command that runs several workstations, each with a focus of its own.
 * @param {{ folder: string, account?: MaybeAccount, count?: number }} options folder holds the cookie file
 * @returns {Promise<{ env: Record<string, string>, stop: () => void }>}
 */
export async function startDisplay({ folder, account, count = 1 }) {
  makeSocketFolder();
  const cookieFile = path.join(folder, 'Xauthority');
  writeFileSync(cookieFile, authorityRecord(randomBytes(16)), { mode: 0o644 });
  /** @type {Awaited<ReturnType<typeof startServer>>[]} */
  const servers = [];
  const stop = () => {
    for (const server of servers) server.stop();
  };
  try {
    while (servers.length < count) servers.push(await startServer(cookieFile, account));
  } catch (error) {
    stop();
    throw error;
  }
  const names = servers.map(({ name }) => name);
  return {
    env: { DISPLAY: names[0] ?? '', PETITION_DESK_DISPLAYS: names.join(' '), XAUTHORITY: cookieFile },
    stop,
  };
}

/**
 * Xvfb itself picks the display (`-displayfd`), so two runs at once cannot take the same one.
 * @param {string} cookieFile
 * @param {MaybeAccount} account
 * @returns {Promise<{ name: string, stop: () => void }>}
 */
async function startServer(cookieFile, account) {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset', '-auth', cookieFile],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], cwd: '/', detached: true, ...account },
  );
  const stop = () => {
    server.kill('SIGTERM');
  };
  let complaints = '';
  server.stderr?.on('data', (text) => {
    complaints = `${complaints}${text}`.slice(-2_000);
  });
  const number = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Xvfb did not answer in 20 s: ${complaints}`)), 20_000);
    server.once('error', (error) => reject(new Error(`Xvfb does not start: ${error.message}`)));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}: ${complaints}`)));
    let told = '';
    server.stdio[3]?.on('data', (text) => {
      told += text;
      if (!told.includes('\n')) return;
      clearTimeout(timer);
      resolve(told.trim());
    });
  }).catch((error) => {
    stop();
    throw error;
  });
  // The server must not keep this process alive, and ends with it: see session.mjs.
  server.unref();
  return { name: `:${number}`, stop };
}

/** X servers put their sockets here; made by an ordinary user the folder draws warnings ever after. */
function makeSocketFolder() {
  const folder = '/tmp/.X11-unix';
  if (!isRoot() || existsSync(folder)) return;
  mkdirSync(folder);
  chmodSync(folder, 0o1777);
}

/**
 * One Xauthority record that is valid for any host and display (family FFFF), so that neither xauth nor the display's
 * number is needed before the server starts. Layout: family, then address, number, name, data, each with a length.
 * @param {Buffer} cookie
 * @returns {Buffer}
 */
export function authorityRecord(cookie) {
  const field = (/** @type {Buffer} */ data) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(data.length);
    return Buffer.concat([length, data]);
  };
  const empty = Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    field(empty),
    field(empty),
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(cookie),
  ]);
}
