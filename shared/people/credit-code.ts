import { compact, type PersonCheck } from './check';

/** GB 32100-2015: 31 characters, without I, O, S, V and Z; weight of position i is 3^i modulo 31. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** Check character of the first 17 characters of a unified social credit code. */
export function creditCodeCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * CHARACTERS.indexOf(first17.charAt(index)), 0);
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

/** Unified social credit code (统一社会信用代码, GB 32100-2015) of a unit. */
export function checkCreditCode(text: string): PersonCheck {
  const code = compact(text).toUpperCase();
  const failed = (problem: string): PersonCheck => ({ ok: false, normalized: text.trim(), problem });
  if ([...code].length !== 18) return failed(`统一社会信用代码应为 18 位，现在是 ${[...code].length} 位`);
  const strange = [...code].find((character) => !CHARACTERS.includes(character));
  if (strange !== undefined) return failed(`统一社会信用代码里不会有“${strange}”（不用 I、O、S、V、Z），请核对`);
  if (!/^.{2}\d{6}/.test(code)) return failed('统一社会信用代码第 3 至 8 位应是数字（登记机关行政区划），请核对');
  if (creditCodeCheckCharacter(code) !== code.charAt(17)) {
    return failed('统一社会信用代码的校验位不对，可能有一位输错，请核对');
  }
  return { ok: true, normalized: code };
}
