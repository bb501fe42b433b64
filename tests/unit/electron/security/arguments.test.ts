import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseDataFolder } from '#electron/security/arguments';

const base = { argv: ['electron', '.'], packaged: false, appData: '/home/w/.config', cwd: '/src' };

describe('data folder', () => {
  test('development uses out/dev-data, the installed program the user’s application data', () => {
    expect(chooseDataFolder(base)).toEqual({ ok: true, folder: path.join('/src', 'out', 'dev-data'), byDefault: true });
    expect(chooseDataFolder({ ...base, packaged: true })).toEqual({
      ok: true,
      folder: path.join('/home/w/.config', 'petition-desk'),
      byDefault: true,
    });
  });

  test.each([[['--data-dir', 'x']], [['--data-dir=x']], [['--other', '--data-dir', './x', '--more']]])(
    'named: %j',
    (argv) => {
      expect(chooseDataFolder({ ...base, argv })).toEqual({
        ok: true,
        folder: path.resolve('/src', 'x'),
        byDefault: false,
      });
    },
  );

  test.each([[['--data-dir']], [['--data-dir=']], [['--data-dir', '--demo']]])('a missing name is said: %j', (argv) => {
    expect(chooseDataFolder({ ...base, argv })).toMatchObject({
      ok: false,
      message: expect.stringContaining('--data-dir'),
    });
  });

  test.each([
    '/home/w/.config/petition-desk',
    '/home/w/.config/petition-desk/',
    '/home/w/.config/x/../petition-desk/sub',
  ])('development never takes the real folder: %s', (folder) => {
    expect(chooseDataFolder({ ...base, argv: ['--data-dir', folder] }).ok).toBe(false);
    expect(chooseDataFolder({ ...base, packaged: true, argv: ['--data-dir', folder] }).ok).toBe(true);
  });

  test('a neighbour of the real folder is not the real folder', () => {
    expect(chooseDataFolder({ ...base, argv: ['--data-dir', '/home/w/.config/petition-desk-test'] }).ok).toBe(true);
    expect(chooseDataFolder({ ...base, argv: ['--data-dir', '/home/w/.config/..petition'] }).ok).toBe(true);
  });
});
