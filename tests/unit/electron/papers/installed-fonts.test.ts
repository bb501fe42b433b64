import { describe, expect, test } from 'vitest';
import {
  familiesOfList,
  familiesOfRegistry,
  installedFonts,
  type RunProgram,
  runProgram,
} from '#electron/papers/installed-fonts';
import { chooseFonts } from '#shared/papers/fonts';

const registry = `
HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts
    FangSong (TrueType)    REG_SZ    simfang.ttf
    SimSun & NSimSun (TrueType)    REG_SZ    simsun.ttc
    仿宋_GB2312 (TrueType)    REG_SZ    C:\\Windows\\Fonts\\FSGB2312.TTF
    Noto Sans CJK SC Bold (OpenType)    REG_SZ    NotoSansCJK.ttc
`.replaceAll('\n', '\r\n');

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('fonts of the computer', () => {
  test('fc-list gives all names of a family on a line', () => {
    expect(familiesOfList('仿宋,FangSong\nNoto Sans CJK SC\n\nFoo\\, Bar\n')).toEqual([
      '仿宋',
      'FangSong',
      'Noto Sans CJK SC',
      'Foo',
      'Bar',
    ]);
  });

  test('the registry of Windows gives names before the kind of font, several joined by &', () => {
    expect(familiesOfRegistry(registry)).toEqual([
      'FangSong',
      'SimSun',
      'NSimSun',
      '仿宋_GB2312',
      'Noto Sans CJK SC Bold',
    ]);
  });

  test('a Chinese Windows answers in GBK', async () => {
    // 黑体 (TrueType), GBK
    const line = [...bytes('\r\n    '), 0xba, 0xda, 0xcc, 0xe5, ...bytes(' (TrueType)    REG_SZ    simhei.ttf\r\n')];
    const run: RunProgram = async (_program, [, key = '']) => {
      if (key.startsWith('HKCU')) throw new Error('no such key');
      return Uint8Array.from(line);
    };
    expect(await installedFonts('win32', run)()).toEqual(['黑体']);
  });

  test('asks the system once, and says null when it does not answer', async () => {
    let asked = 0;
    const run: RunProgram = async (program) => {
      asked += 1;
      expect(program).toBe('fc-list');
      return bytes('仿宋,FangSong\n');
    };
    const fonts = installedFonts('linux', run);
    expect(await fonts()).toEqual(['仿宋', 'FangSong']);
    await fonts();
    expect(asked).toBe(1);
    const silent: RunProgram = async () => {
      throw new Error('ENOENT');
    };
    expect(await installedFonts('linux', silent)()).toBeNull();
    expect(await installedFonts('win32', silent)()).toBeNull();
  });

  test('a program that is not there is an error of the run, not of the process', async () => {
    await expect(runProgram('petition-desk-no-such-program', [])).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('what is found resolves to faces', async () => {
    const found = await installedFonts('win32', async () => bytes(registry))();
    expect(chooseFonts(found ?? []).find(({ role }) => role === 'fangsong')?.taken).toBe('仿宋_GB2312');
  });
});
