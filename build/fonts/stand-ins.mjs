#!/usr/bin/env node
/**
 * Installs what the tests of papers need on a Debian machine: LibreOffice Writer, poppler's tools, open fonts, and
 * stand-ins for the faces of GB/T 9704-2012 that are on office PCs and not ours to ship (Fandol for 仿宋, 楷体, 黑体, 宋体,
 * 小标宋). Nothing is put into the system's font folders: the stand-ins lie in a cache, and a private fontconfig file
 * beside them maps the names. Runs before `npm ci`, so plain Node only.
 *
 *   node build/fonts/stand-ins.mjs            install what is missing
 *   node build/fonts/stand-ins.mjs --check    install nothing, only say what is there
 *
 * The last line on standard output is JSON: {"ready":bool,"config":FILE|null,"missing":[…]}. Exit code 0 when ready.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const SYSTEM_PACKAGES = ['libreoffice-writer', 'poppler-utils', 'fonts-noto-cjk', 'fonts-liberation'];
const FONT_PACKAGE = 'texlive-lang-chinese';
const FONT_FILES = [
  'FandolFang-Regular.otf',
  'FandolHei-Regular.otf',
  'FandolKai-Regular.otf',
  'FandolSong-Regular.otf',
  'FandolSong-Bold.otf',
];
const FONT_PATH = 'usr/share/texlive/texmf-dist/fonts/opentype/public/fandol';
/** @type {readonly (readonly [readonly string[], string])[]} */
const ALIASES = [
  [['仿宋_GB2312', '仿宋', 'FangSong', 'FangSong_GB2312'], 'FandolFang'],
  [['楷体_GB2312', '楷体', 'KaiTi', 'KaiTi_GB2312'], 'FandolKai'],
  [['黑体', 'SimHei'], 'FandolHei'],
  [['宋体', 'SimSun', 'NSimSun'], 'FandolSong'],
  [['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S'], 'FandolSong'],
  [['Times New Roman'], 'Liberation Serif'],
];

const checkOnly = process.argv.includes('--check');
/** Root's home cannot be read by the unprivileged user that windows run as; a shared place can. */
const cache =
  process.env.PETITION_DESK_FONT_CACHE ??
  (process.getuid?.() === 0 ? '/var/cache/petition-desk/fonts' : join(homedir(), '.cache', 'petition-desk', 'fonts'));
const shared = '/var/cache/petition-desk/fonts';

const hasCommand = (/** @type {string} */ name) => spawnSync('which', [name], { stdio: 'ignore' }).status === 0;
const complete = (/** @type {string} */ folder) => FONT_FILES.every((file) => existsSync(join(folder, file)));
const say = (/** @type {string} */ text) => console.error(`stand-ins: ${text}`);

function missingTools() {
  return ['soffice', 'pdftotext', 'pdftoppm', 'fc-match'].filter((name) => !hasCommand(name));
}

/** @param {readonly string[]} packages */
function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', ...packages], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  if (install().status === 0) return;
  spawnSync('apt-get', ['update'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  install();
}

/**
 * Downloads the font package into a temporary folder, unpacks it there and moves the few files that are needed.
 * @param {string} folder
 */
function fetchFonts(folder) {
  const work = mkdtempSync(join(tmpdir(), 'petition-desk-fonts-'));
  try {
    const download = () =>
      spawnSync('apt-get', ['download', FONT_PACKAGE], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
    if (download().status !== 0) {
      spawnSync('apt-get', ['update'], { stdio: ['ignore', 'ignore', 'inherit'] });
      if (download().status !== 0) return;
    }
    const deb = readdirSync(work).find((name) => name.endsWith('.deb'));
    if (deb === undefined) return;
    execFileSync('dpkg', ['-x', deb, 'x'], { cwd: work });
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    for (const file of FONT_FILES) {
      const part = join(folder, `${file}.part`);
      copyFileSync(join(work, 'x', FONT_PATH, file), part);
      renameSync(part, join(folder, file));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function writeConfig(folder) {
  const alias = ALIASES.flatMap(([names, target]) =>
    names.map(
      (name) =>
        `<match target="pattern"><test name="family" compare="eq"><string>${name}</string></test>` +
        `<edit name="family" mode="assign" binding="strong"><string>${target}</string></edit></match>`,
    ),
  ).join('\n');
  const text = `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n<include ignore_missing="yes">/etc/fonts/fonts.conf</include>\n<dir>${folder}</dir>\n${alias}\n</fontconfig>\n`;
  const file = join(folder, 'fonts.conf');
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

const isDebianRoot = process.getuid?.() === 0 && hasCommand('apt-get');
if (!checkOnly && isDebianRoot && missingTools().length > 0) {
  say(`installing ${SYSTEM_PACKAGES.join(' ')}`);
  aptInstall(SYSTEM_PACKAGES);
}
const folder = [cache, shared].find(complete) ?? cache;
if (!checkOnly && !complete(folder) && hasCommand('apt-get') && hasCommand('dpkg')) {
  say(`fetching stand-in fonts into ${folder}`);
  fetchFonts(folder);
}
const missing = missingTools();
if (!complete(folder)) missing.push('Fandol fonts');
else if (!checkOnly) writeConfig(folder);
const config = join(folder, 'fonts.conf');
if (complete(folder) && !existsSync(config)) missing.push('fonts.conf');
const ready = missing.length === 0;
if (!ready) say(`missing: ${missing.join(', ')}. As root on Debian: node build/fonts/stand-ins.mjs`);
console.log(JSON.stringify({ ready, config: existsSync(config) ? config : null, missing }));
process.exitCode = ready ? 0 : 1;
