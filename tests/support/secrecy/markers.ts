import { randomInt } from 'node:crypto';
import { identityCheckCharacter } from '#shared/people/identity-number';

/**
 * Words planted into one run and then looked for on the disk. They are drawn anew each time: a fixed word would also
 * stand in this source and in whatever the test runner caches.
 */
export interface Markers {
  readonly visitorName: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly address: string;
  readonly demand: string;
  readonly facts: string;
  readonly title: string;
  readonly note: string;
  readonly finding: string;
  readonly opinion: string;
  readonly unsent: string;
  readonly officerName: string;
  readonly account: string;
  readonly password: string;
}

/** Common characters that every font of the office has, so that a letter raises no question about them. */
const characters = '安平和顺明清江河山林桥村镇路街桂兰芳英华国建文武东西南北春秋冬梅松竹石金玉宝';

const han = (length: number): string =>
  Array.from({ length }, () => characters.charAt(randomInt(characters.length))).join('');
const digits = (length: number): string => Array.from({ length }, () => String(randomInt(10))).join('');
const letters = (length: number): string =>
  Array.from({ length }, () => 'abcdefghkmnpqrstuvwxyz'.charAt(randomInt(22))).join('');

export function drawMarkers(): Markers {
  // The region code 990101 belongs to no real place.
  const first17 = `99010119680312${digits(2)}${2 * randomInt(5)}`;
  return {
    visitorName: `孙${han(4)}`,
    identityNumber: `${first17}${identityCheckCharacter(first17)}`,
    phone: `1390${digits(7)}`,
    address: han(9),
    demand: han(9),
    facts: han(9),
    title: han(9),
    note: han(9),
    finding: han(9),
    opinion: han(9),
    unsent: han(9),
    officerName: `王${han(4)}`,
    account: `zhanghao${letters(8)}`,
    password: `Mima-${letters(10)}-${digits(4)}`,
  };
}

/** A word to look for, with the name it is reported by: a report must not itself repeat a password. */
export interface Wanted {
  readonly what: string;
  readonly word: string;
}

export const wantedOf = (markers: Markers): readonly Wanted[] =>
  Object.entries(markers).map(([what, word]: readonly [string, string]) => ({ what, word }));

/** The recovery key as shown, as typed without marks, and in small letters. */
export function wantedOfRecoveryKey(key: string): readonly Wanted[] {
  const bare = key.replaceAll(/[^0-9A-Za-z]/g, '');
  const forms = [key, bare, key.toLowerCase(), bare.toLowerCase()];
  return forms.map((word, index) => ({ what: `recoveryKey, form ${index + 1}`, word }));
}
