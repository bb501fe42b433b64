import { compact, type PersonCheck } from './check';

/** Comparison form of a telephone number: digits only, without the country prefix. */
export const phoneKey = (text: string): string =>
  compact(text)
    .replace(/^(?:\+|00)86/, '')
    .replace(/[^\d]/g, '');

/** Mobile or landline number. Only ever warns: whatever number a visitor leaves is worth keeping. */
export function checkPhone(text: string): PersonCheck {
  const digits = phoneKey(text);
  const normalized = text.trim();
  if (/^1[3-9]\d{9}$/.test(digits)) return { ok: true, normalized: digits };
  const landline = /^0\d{2,3}[2-8]\d{6,7}(\d{1,6})?$/.test(digits) || /^[2-8]\d{6,7}$/.test(digits);
  const service = /^(400|800)\d{7}$/.test(digits) || /^1(00|10|2\d|95)\d{0,3}$/.test(digits);
  if (landline || service) return { ok: true, normalized };
  const warning = digits.startsWith('1')
    ? `手机号码应为 11 位，现在是 ${digits.length} 位，请再核对一遍`
    : '电话号码不像手机或者固定电话，请再核对一遍';
  return { ok: true, normalized, warning };
}
