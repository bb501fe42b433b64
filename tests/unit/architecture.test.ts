import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The rules of the house about who may import whom, read from the import statements themselves. Lint says the same of the
 * packages while one types; the order of the rooms in electron/ can only be said here.
 */
const root = path.resolve(import.meta.dirname, '..', '..');

interface Import {
  /** Importing file from the project's root, with slashes. */
  readonly file: string;
  /** As written: a package, `#shared/…`, or a relative path. */
  readonly specifier: string;
  /** File or folder of the project it leads to, without extension; null for packages and Node's own modules. */
  readonly target: string | null;
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mts|mjs)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    // This file's own examples are no imports.
    .filter((file) => file !== 'tests/unit/architecture.test.ts');

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`, `typeof import('x')`, `require('x')`. */
const IMPORT =
  /\bfrom\s*['"]([\w@#.:/-]+)['"]|\bimport\s*\(?\s*['"]([\w@#.:/-]+)['"]|\brequire\s*\(\s*['"]([\w@#.:/-]+)['"]/g;

function importsIn(file: string, text: string): readonly Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    return { file, specifier, target: targetOf(file, specifier) };
  });
}

function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return /^#(?:shared|electron)\//.test(specifier) ? specifier.slice(1) : null;
}

const topOf = (name: string): string => name.split('/')[0] ?? '';
const importsOf = (folder: string): readonly Import[] =>
  filesBelow(folder).flatMap((file) => importsIn(file, readFileSync(path.join(root, file), 'utf8')));

const shown = ({ file, specifier }: Import): string => `${file} imports ${specifier}`;
/** The package of a specifier: `docx/shapes` is docx, `@mantine/core/styles.css` is @mantine/core. */
const packageOf = ({ specifier, target }: Import): string | null =>
  target !== null
    ? null
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

const shared = importsOf('shared');
const electron = importsOf('electron');
const renderer = importsOf('renderer');
const build = importsOf('build');
const product = [...shared, ...electron, ...renderer];

/** Rooms of electron/ from the ground up: each may use those before it and those of its own floor, never one above. */
const floors: readonly (readonly string[])[] = [
  ['files', 'log', 'security'],
  ['ledger', 'windows'],
  ['attachments'],
  ['backup', 'office', 'papers'],
  ['ipc'],
  ['main', 'preload'],
];
const floorOf = (name: string): number =>
  floors.findIndex((rooms) => rooms.includes((name.split('/')[1] ?? '').replace(/\.ts$/, '')));

/** On the floors where two rooms lie side by side, who may look into whom. */
const neighbours = new Set([
  'electron/office -> electron/backup',
  // The names of an office's files belong to whoever copies and moves them.
  'electron/backup -> electron/office',
]);
const roomOf = (name: string): string => name.split('/').slice(0, 2).join('/');

function againstTheFloors(all: readonly Import[]): readonly string[] {
  return all
    .filter(({ file, target }) => {
      if (target === null || topOf(target) !== 'electron') return false;
      const [from, to] = [roomOf(file), roomOf(target)];
      if (from === to) return false;
      const [own, other] = [floorOf(file), floorOf(target)];
      return other === own ? !neighbours.has(`${from} -> ${to}`) : other > own;
    })
    .map(shown);
}

function outside(all: readonly Import[], name: string, allowed: RegExp): readonly string[] {
  return all.filter((each) => packageOf(each) === name && !allowed.test(each.file)).map(shown);
}

describe('who may import whom', () => {
  test('the reader of imports sees every kind of import, and enough files', () => {
    const text = [
      "import a from 'one';",
      "import type { B } from '../two';",
      "import {\n  c,\n} from '#shared/three';",
      "export { d } from './four';",
      "import 'five/styles.css';",
      "const e = await import('six');",
      "type F = typeof import('seven');",
      "require('eight');",
    ].join('\n');
    expect(importsIn('electron/office/x.ts', text).map(({ specifier, target }) => [specifier, target])).toEqual([
      ['one', null],
      ['../two', 'electron/two'],
      ['#shared/three', 'shared/three'],
      ['./four', 'electron/office/four'],
      ['five/styles.css', null],
      ['six', null],
      ['seven', null],
      ['eight', null],
    ]);
    for (const all of [shared, electron, renderer, build]) expect(all.length).toBeGreaterThan(50);
  });

  test('every room of electron/ has its floor', () => {
    const rooms = new Set(filesBelow('electron').map((file) => (file.split('/')[1] ?? '').replace(/\.ts$/, '')));
    expect([...rooms].filter((room) => !floors.flat().includes(room))).toEqual([]);
  });

  test('shared imports itself, zod, the data of chinese-days and the comparing of texts, nothing else', () => {
    const at: Readonly<Record<string, string>> = {
      'chinese-days': 'shared/law/holiday-seed.ts',
      diff: 'shared/papers/changes.ts',
    };
    const allowed = (each: Import): boolean => packageOf(each) === 'zod' || at[packageOf(each) ?? ''] === each.file;
    const strangers = shared.filter((each) =>
      each.target === null ? !allowed(each) : topOf(each.target) !== 'shared',
    );
    expect(strangers.map(shown)).toEqual([]);
  });

  test('the renderer reaches main only through the contract, main never reaches the renderer', () => {
    const leads = (all: readonly Import[], to: readonly string[]) =>
      all.filter(({ target }) => target !== null && to.includes(topOf(target))).map(shown);
    expect(leads(renderer, ['electron', 'build', 'tests'])).toEqual([]);
    expect(leads(electron, ['renderer', 'build', 'tests'])).toEqual([]);
    expect(renderer.filter(({ specifier }) => specifier.startsWith('node:')).map(shown)).toEqual([]);
  });

  test('in electron/ a room uses the rooms below it, never one above', () => {
    expect(againstTheFloors(electron)).toEqual([]);
    const wrong = importsIn('electron/ledger/x.ts', "import { y } from '../ipc/register';");
    expect(againstTheFloors(wrong)).toEqual(['electron/ledger/x.ts imports ../ipc/register']);
    const beside = importsIn('electron/papers/x.ts', "import { y } from '../office/keys';");
    expect(againstTheFloors(beside)).toHaveLength(1);
  });

  test('Electron is named only in main.ts, preload.ts, windows/, security/ and ipc/register.ts, and by the tools', () => {
    const rooms = /^electron\/(?:(?:main|preload)\.ts|windows\/|security\/|ipc\/register\.ts)/;
    expect(outside(product, 'electron', rooms)).toEqual([]);
    expect(outside(build, 'electron', /^build\/(?:kit|tools|runtime\/default-app)\//)).toEqual([]);
    expect(
      outside(importsIn('electron/office/x.ts', "import { app } from 'electron';"), 'electron', rooms),
    ).toHaveLength(1);
  });

  test('ipcMain is named in ipc/register.ts only', () => {
    const users = filesBelow('electron').filter((file) =>
      /\bipcMain\s*[.,}]/.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(users).toEqual(['electron/ipc/register.ts']);
  });

  test('the SQL library is named in ledger/engine.ts only, the desk database in renderer/desk only', () => {
    const all = [...product, ...build];
    expect(outside(all, 'libsql', /^electron\/ledger\/engine\.ts$/)).toEqual([]);
    expect(outside(all, 'dexie', /^renderer\/desk\//)).toEqual([]);
    expect(outside(all, 'dexie-react-hooks', /^renderer\/desk\//)).toEqual([]);
  });

  test('every package that is imported stands in package.json, and every one that stands there is used', () => {
    const packed: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const listed = namesIn(packed, 'dependencies').concat(namesIn(packed, 'devDependencies'));
    const rest = [...importsOf('tests'), ...build];
    const imported = new Set([...product, ...rest].flatMap((each) => packageOf(each) ?? []));
    const own = [...imported].filter((name) => !/^node:|^electron\b|^virtual:/.test(name));
    expect(own.filter((name) => !listed.includes(name))).toEqual([]);
    // Used by name on a command line or by the compiler.
    const unseen = new Set(['electron', '@biomejs/biome', 'typescript', 'playwright', '@axe-core/playwright']);
    const unused = listed.filter((name) => !imported.has(name) && !unseen.has(name) && !name.startsWith('@types/'));
    expect(unused).toEqual([]);
  });
});

function namesIn(packed: unknown, field: string): string[] {
  const found = typeof packed === 'object' && packed !== null ? Object.entries(packed) : [];
  const list: unknown = found.find(([name]) => name === field)?.[1];
  return typeof list === 'object' && list !== null ? Object.keys(list) : [];
}
