import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appearanceFile } from '#electron/windows/appearance-file';
import { defaultAppearance } from '#shared/ipc/appearance';

const folder = mkdtempSync(path.join(tmpdir(), 'pd-look-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('appearance file', () => {
  it('gives back what was kept', async () => {
    const file = appearanceFile(folder);
    expect(await file.read()).toEqual(defaultAppearance);
    expect(await file.keep({ colorScheme: 'dark', textSize: 200 })).toBe(true);
    expect(await appearanceFile(folder).read()).toEqual({ colorScheme: 'dark', textSize: 200 });
  });

  it.each(['', '{', '{"colorScheme":"pink","textSize":100}', '{"colorScheme":"dark","textSize":100,"more":1}'])(
    'takes the default for %j',
    async (content) => {
      writeFileSync(path.join(folder, 'appearance.json'), content);
      expect(await appearanceFile(folder).read()).toEqual(defaultAppearance);
    },
  );

  it('says when it could not be kept', async () => {
    expect(await appearanceFile(path.join(folder, 'gone')).keep(defaultAppearance)).toBe(false);
  });
});
