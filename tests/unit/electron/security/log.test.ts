import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { describeError, openLog, redact } from '#electron/log/log';

const folders: string[] = [];
const fresh = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-log-'));
  folders.push(folder);
  return path.join(folder, 'log');
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('log', () => {
  test('one file a day of office time, 14 kept', () => {
    const folder = fresh();
    for (let day = 1; day <= 20; day += 1) {
      // 17:30 in UTC is the next morning in the office.
      const log = openLog({ folder, now: () => new Date(Date.UTC(2026, 0, day, 17, 30)) });
      log.done('cases:execute', 'ok', 1.25);
    }
    const files = readdirSync(folder).sort();
    expect(files).toHaveLength(14);
    expect(files.at(-1)).toBe('2026-01-21.log');
    expect(readFileSync(path.join(folder, '2026-01-21.log'), 'utf8')).toBe(
      '2026-01-20T17:30:00.000Z cases:execute ok 1.3ms\n',
    );
  });

  test.each(['张三丰', '110101199003070011', '13912345678', '𠮷野', '李😀'])(
    'what looks personal is blanked: %s',
    (personal) => {
      const folder = fresh();
      const log = openLog({ folder, now: () => new Date(0) });
      log.note('step', `about ${personal}, "${personal}"`);
      log.bug('step', new Error(`cannot read ${personal} of '${personal}'`));
      log.bug('step', { personal });
      log.done(personal, personal, 1);
      expect(readFileSync(path.join(folder, '1970-01-01.log'), 'utf8')).not.toContain(personal);
    },
  );

  test('lines stay lines, folders lose their names, codes and places stay', () => {
    const error = Object.assign(new Error('ENOENT: no such file, open /home/wangfang/letters/x.docx\nsecond line'), {
      code: 'ENOENT',
    });
    const described = describeError(error);
    expect(described).not.toMatch(/wangfang|\n/);
    expect(described).toContain('ENOENT');
    expect(described).toMatch(/log\.test\.ts:\d+:\d+/);
    expect(redact('papers:save-as disk-full')).toBe('papers:save-as disk-full');
  });

  test('a log that cannot be written does not stop the work', () => {
    const failing = () => {
      throw new Error('full');
    };
    const files = { mkdirSync: failing, appendFileSync: failing, readdirSync: failing, rmSync: failing };
    const log = openLog({ folder: '/nowhere', now: () => new Date(), files });
    expect(() => log.note('x')).not.toThrow();
  });
});
