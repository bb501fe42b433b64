/**
 * Recovery key: 140 random bits in 28 letters, and four check letters, printed in eight groups of four. The alphabet
 * leaves out what looks alike on paper (I, L, O, U); what is typed instead of them is read as meant.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_LETTERS = 28;
const CHECK_LETTERS = 4;

export function makeRecoveryKey(randomBytes: (size: number) => Buffer): string {
  // 5 bits of each byte: every letter equally likely.
  const letters = [...randomBytes(DATA_LETTERS)].map((byte) => ALPHABET.charAt(byte & 31)).join('');
  return `${letters}${checkOf(letters)}`.replace(/(.{4})(?=.)/g, '$1-');
}

/** The letters as printed, whatever was typed for them; null when it is not a recovery key or was mistyped. */
export function readRecoveryKey(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/U/g, 'V');
  if (letters.length !== DATA_LETTERS + CHECK_LETTERS) return null;
  if ([...letters].some((letter) => !ALPHABET.includes(letter))) return null;
  const data = letters.slice(0, DATA_LETTERS);
  return checkOf(data) === letters.slice(DATA_LETTERS) ? data : null;
}

/** CRC-20 over the letters: finds every single wrong letter and all neighbours that changed places (bursts of up to 20 bits). */
function checkOf(letters: string): string {
  let register = 0xfffff;
  for (const letter of letters) {
    register ^= ALPHABET.indexOf(letter) << 15;
    for (let bit = 0; bit < 5; bit += 1) {
      register = (register & 0x80000) === 0 ? (register << 1) & 0xfffff : ((register << 1) ^ 0xb_53f5) & 0xfffff;
    }
  }
  return [15, 10, 5, 0].map((shift) => ALPHABET.charAt((register >> shift) & 31)).join('');
}
