import type { IdentityKind } from '../case/values';
import { isLocalDate, type LocalDate } from '../law/dates';
import { compact, type PersonCheck } from './check';
import { checkCreditCode } from './credit-code';

/** GB 11643-1999: weights of the first 17 digits; the sum modulo 11 picks the check character. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** First two digits of GB/T 2260 codes. Only warned about: codes change, papers stay valid. */
const PROVINCES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' ');

/** Check character of the first 17 digits of an eighteen-character number. */
export function identityCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Fifteen digits (before 1999) made eighteen: century after the sixth digit, check character at the end. Order numbers
 * 996-999 were given to people born in the 1800s.
 */
export function upgradeIdentityNumber(fifteen: string): string {
  const century = Number(fifteen.slice(12)) >= 996 ? '18' : '19';
  const body = `${fifteen.slice(0, 6)}${century}${fifteen.slice(6)}`;
  return body + identityCheckCharacter(body);
}

/** Comparison form of any identity number: what two entries of the same paper share. Empty compares equal to nothing. */
export function identityKey(text: string): string {
  const number = compact(text).toUpperCase();
  return /^\d{15}$/.test(number) ? upgradeIdentityNumber(number) : number;
}

const failed = (text: string, problem: string): PersonCheck => ({ ok: false, normalized: text.trim(), problem });

function withBirth(number: string, warning: string | undefined, today: LocalDate | undefined): PersonCheck | null {
  const digits = number.slice(6, 14);
  const birthDate = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const sex = Number(number.charAt(16)) % 2 === 1 ? '男' : '女';
  const base = { ok: true, normalized: number, sex, ...(warning === undefined ? {} : { warning }) } as const;
  // Born in the 1800s: a date this calendar does not hold, yet the number is right.
  if (digits.startsWith('18')) return isLocalDate(`19${birthDate.slice(2)}`) ? base : null;
  if (!isLocalDate(birthDate) || (today !== undefined && birthDate > today)) return null;
  return { ...base, birthDate };
}

/** The eighteen-character scheme shared by identity cards and the residence permits of GB 11643. */
function checkEighteen(text: string, paper: string, warn: (number: string) => string | undefined, today?: LocalDate) {
  const typed = compact(text).toUpperCase();
  const number = /^\d{15}$/.test(typed) ? upgradeIdentityNumber(typed) : typed;
  if (!/^\d{17}[\dX]$/.test(number)) {
    return failed(
      text,
      `${paper}号码应为 18 位（旧证 15 位），现在是 ${[...typed].length} 位或者含有其他字符，请与证件核对`,
    );
  }
  const checked = withBirth(number, warn(number), today);
  if (checked === null) return failed(text, `${paper}号码里的出生日期不存在，请与证件核对`);
  if (identityCheckCharacter(number) !== number.charAt(17)) {
    return failed(text, `${paper}号码的校验位不对，可能有一位输错，请与证件核对`);
  }
  return checked;
}

const residentWarning = (number: string): string | undefined => {
  const province = number.slice(0, 2);
  if (['81', '82', '83'].includes(province)) return '这个号码像是港澳台居民居住证，请核对证件类型';
  return PROVINCES.includes(province) ? undefined : '号码开头的行政区划代码未见过，请与证件核对';
};
const permitWarning = (number: string): string | undefined =>
  /^8[123]0000/.test(number) ? undefined : '港澳台居民居住证号码一般以 810000、820000、830000 开头，请核对证件类型';

/** Resident identity card (居民身份证, GB 11643-1999), 15 or 18 characters. */
export const checkResidentId = (text: string, today?: LocalDate): PersonCheck =>
  checkEighteen(text, '身份证', residentWarning, today);

/** Foreign permanent resident's card (外国人永久居留证): eighteen characters starting with 9 since 2023, before that three letters and twelve digits. */
function checkForeignPermanent(text: string, today?: LocalDate): PersonCheck {
  const number = compact(text).toUpperCase();
  if (/^[A-Z]{3}\d{12}$/.test(number)) return { ok: true, normalized: number };
  const checked = checkEighteen(text, '外国人永久居留证', () => undefined, today);
  if (checked.ok && !number.startsWith('9')) {
    return { ...checked, warning: '外国人永久居留证号码一般以 9 开头，请核对证件类型' };
  }
  return checked;
}

/** Checks a number by the paper it stands on. Papers without a published check are only tidied. */
export function checkIdentity(kind: IdentityKind | undefined, text: string, today?: LocalDate): PersonCheck {
  switch (kind) {
    case '居民身份证':
      return checkResidentId(text, today);
    case '港澳台居民居住证':
      return checkEighteen(text, '居住证', permitWarning, today);
    case '外国人永久居留证':
      return checkForeignPermanent(text, today);
    case '统一社会信用代码':
      return checkCreditCode(text);
    default:
      return { ok: true, normalized: compact(text) };
  }
}
