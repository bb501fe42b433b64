import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../../../shared/papers');
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

describe('every file of the papers', () => {
  // A file that needs the table of all papers, which needs that file, breaks or not by who is loaded first.
  test('can be the first to be loaded', async () => {
    expect(files.length).toBeGreaterThan(80);
    for (const file of files) {
      vi.resetModules();
      await import(path.join(folder, file));
      const { paperTable } = await import('#shared/papers/catalogue');
      expect(
        paperTable.every((paper) => paper?.key !== undefined),
        file,
      ).toBe(true);
    }
  }, 120_000);
});
