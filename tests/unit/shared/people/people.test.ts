import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCode, creditCodeCheckCharacter } from '#shared/people/credit-code';
import {
  checkIdentity,
  checkResidentId,
  identityCheckCharacter,
  identityKey,
  upgradeIdentityNumber,
} from '#shared/people/identity-number';
import { nameKey } from '#shared/people/names';
import { checkPhone, phoneKey } from '#shared/people/phone';
import { matches } from '#shared/people/same-person';

/** Numbers of real birthdays in the 1900s, as eighteen characters. */
const residentId = fc
  .tuple(
    fc.constantFrom('110105', '330106', '440524', '650102'),
    fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('1999-12-31T00:00:00Z'), noInvalidDate: true }),
    fc.integer({ min: 1, max: 995 }),
  )
  .map(([area, born, order]) => {
    const body = area + born.toISOString().slice(0, 10).replaceAll('-', '') + String(order).padStart(3, '0');
    return body + identityCheckCharacter(body);
  });

describe('identity numbers (GB 11643)', () => {
  it('accepts numbers known to be true and reads sex and birth date from them', () => {
    expect(checkResidentId('11010519491231002X')).toEqual({
      ok: true,
      normalized: '11010519491231002X',
      sex: '女',
      birthDate: '1949-12-31',
    });
    expect(checkResidentId('440524188001010014')).toEqual({ ok: true, normalized: '440524188001010014', sex: '男' });
  });
  it('takes a small x, full-width digits and blanks', () => {
    for (const typed of [
      '11010519491231002x',
      ' 110105 19491231 002X ',
      '１１０１０５１９４９１２３１００２Ｘ',
      '110105-19491231-002X',
    ]) {
      expect(checkResidentId(typed)).toMatchObject({ ok: true, normalized: '11010519491231002X' });
    }
  });
  it('makes eighteen of fifteen digits', () => {
    expect(checkResidentId('110105491231002')).toMatchObject({
      ok: true,
      normalized: '11010519491231002X',
      birthDate: '1949-12-31',
    });
    expect(upgradeIdentityNumber('110105801231997').slice(6, 10)).toBe('1880');
  });
  it.each([
    ['a wrong check character', '110105194912310021', '校验位'],
    ['a day that does not exist', '110105194902300021', '出生日期'],
    ['too few digits', '1101051949123100', '16 位'],
    ['letters inside', '1101051949I231002X', '其他字符'],
    ['nothing', '', '0 位'],
  ])('refuses %s with a reason in Chinese and keeps it as typed', (_what, typed, words) => {
    const check = checkResidentId(typed);
    expect(check).toMatchObject({ ok: false, normalized: typed });
    expect(check.problem).toContain(words);
  });
  it('refuses a birth date in the future when today is known', () => {
    const body = '11010520270101001';
    const number = body + identityCheckCharacter(body);
    expect(checkResidentId(number, '2026-11-23').ok).toBe(false);
    expect(checkResidentId(number).ok).toBe(true);
  });
  it('warns about an area code it does not know, and never blocks', () => {
    const body = '99010519491231002';
    expect(checkResidentId(body + identityCheckCharacter(body))).toMatchObject({
      ok: true,
      warning: expect.stringContaining('行政区划'),
    });
  });
  it('detects every change of a single character', () => {
    fc.assert(
      fc.property(
        residentId,
        fc.integer({ min: 0, max: 17 }),
        fc.constantFrom(...'0123456789X'),
        (number, at, other) => {
          fc.pre(number.charAt(at) !== other && (other !== 'X' || at === 17));
          expect(checkResidentId(number).ok).toBe(true);
          expect(checkResidentId(number.slice(0, at) + other + number.slice(at + 1)).ok).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
  it('comes back from fifteen digits to the same number', () => {
    fc.assert(
      fc.property(residentId, (number) => {
        const fifteen = number.slice(0, 6) + number.slice(8, 17);
        expect(upgradeIdentityNumber(fifteen)).toBe(number);
        expect(identityKey(fifteen)).toBe(identityKey(number.toLowerCase()));
      }),
    );
  });
  it('is total for anything typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('居民身份证', '港澳台居民居住证', '外国人永久居留证', '统一社会信用代码', '护照', undefined),
        fc.string(),
        (kind, text) => {
          const check = checkIdentity(kind, text);
          expect(check.ok).toBe(check.problem === undefined);
        },
      ),
    );
  });
  it('knows residence permits and permanent residents', () => {
    const with18 = (body: string) => body + identityCheckCharacter(body);
    expect(checkIdentity('港澳台居民居住证', with18('81000019900101001'))).toMatchObject({ ok: true, sex: '男' });
    expect(checkIdentity('港澳台居民居住证', with18('11010519900101001')).warning).toContain('810000');
    expect(checkIdentity('居民身份证', with18('83000019900101001')).warning).toContain('港澳台');
    expect(checkIdentity('外国人永久居留证', with18('91115619810101001'))).toMatchObject({
      ok: true,
      birthDate: '1981-01-01',
    });
    expect(checkIdentity('外国人永久居留证', 'usa110099123456')).toEqual({ ok: true, normalized: 'USA110099123456' });
    expect(checkIdentity('护照', ' e1234 5678 ')).toEqual({ ok: true, normalized: 'e12345678' });
  });
});

describe('unified social credit codes (GB 32100)', () => {
  // The third one is made up so that its check character is 0.
  it.each(['91350100M000100Y43', '91110000600037341L', '911100000000000250'])('accepts %s', (code) => {
    expect(checkCreditCode(code.toLowerCase())).toEqual({ ok: true, normalized: code });
    expect(creditCodeCheckCharacter(code.slice(0, 17))).toBe(code.charAt(17));
  });
  it('detects every change of a single character', () => {
    const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(
        fc.constantFrom('91350100M000100Y43', '91110000600037341L'),
        fc.integer({ min: 0, max: 17 }),
        fc.constantFrom(...characters),
        (code, at, other) => {
          fc.pre(code.charAt(at) !== other);
          expect(checkCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
        },
      ),
    );
  });
  it('names what is wrong', () => {
    expect(checkCreditCode('9135').problem).toContain('4 位');
    expect(checkCreditCode('91350100M000100I43').problem).toContain('“I”');
    expect(checkCreditCode('91A50100M000100Y43').problem).toContain('第 3 至 8 位');
  });
});

describe('telephone numbers', () => {
  it.each([
    '13800138000',
    '+86 138-0013-8000',
    '010-65121234',
    '0731 8888 1234',
    '65121234',
    '4008001234',
    '12345',
    '110',
  ])('finds nothing wrong with %s', (text) => {
    expect(checkPhone(text).warning).toBeUndefined();
  });
  it('warns and keeps everything else', () => {
    expect(checkPhone('1380013800')).toMatchObject({
      ok: true,
      normalized: '1380013800',
      warning: expect.stringContaining('10 位'),
    });
    expect(checkPhone('村口小卖部转')).toMatchObject({ ok: true, warning: expect.any(String) });
    fc.assert(fc.property(fc.string(), (text) => checkPhone(text).ok));
  });
  it('compares without prefix and punctuation', () => {
    expect(phoneKey('+86 138 0013 8000')).toBe(phoneKey('１３８００１３８０００'));
    expect(phoneKey('8612345')).toBe('8612345');
  });
});

describe('names and same persons', () => {
  it('compares names whatever dot, blank or width was typed', () => {
    for (const typed of ['买买提•艾力', '买买提．艾力', ' 买买提・艾力', '买买提·\u200B艾力', '买买提　·　艾力']) {
      expect(nameKey(typed)).toBe('买买提·艾力');
    }
    expect(nameKey('Ｊｏｈｎ Ｓｍｉｔｈ')).toBe('johnsmith');
    expect(nameKey('\u{20BB7}野')).toBe('\u{20BB7}野');
  });
  it('says which of the three agree, and never lets empty ones agree', () => {
    expect(
      matches(
        { name: '李 秀英', identityNumber: '110105491231002', phone: '138-0013-8000' },
        { name: '李秀英', identityNumber: '11010519491231002x', phone: '+8613800138000' },
      ),
    ).toEqual(['姓名', '证件号码', '电话']);
    expect(matches({ name: ' ', phone: '无' }, { name: '', phone: '没有' })).toEqual([]);
    expect(matches({ name: '李秀英' }, { name: '李秀瑛', phone: '1' })).toEqual([]);
  });
});
