/**
 * The characters of GB 2312-80, which 仿宋_GB2312, 楷体_GB2312 and 方正小标宋简体 are limited to (6,763 Han). Not shipped as data:
 * the engine's own decoder knows them, and gives them once, on first use.
 */

/** Both runtimes have it; neither the compiler's DOM nor its Node types are known in this folder. */
declare const TextDecoder: (new (label: string) => { decode(bytes: Uint8Array): string }) | undefined;

const FIRST_LEAD = 0xa1;
const LAST_LEAD = 0xf7;
const FIRST_TRAIL = 0xa1;
const TRAILS = 94;
/** Rows 10 to 15 and 88 on are empty in GB 2312; decoders put characters of the wider GBK there. */
const EMPTY_FROM = 0xaa;
const EMPTY_TO = 0xaf;
const PRIVATE = /[\ue000-\uf8ff\ufffd]/u;

/** Every character of GB 2312; null where the engine cannot decode it. */
function decoded(): ReadonlySet<string> | null {
  try {
    if (typeof TextDecoder === 'undefined') return null;
    const decoder = new TextDecoder('gb2312');
    const characters = new Set<string>();
    for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
      if (lead >= EMPTY_FROM && lead <= EMPTY_TO) continue;
      const row = Uint8Array.from({ length: TRAILS * 2 }, (_, at) => (at % 2 === 0 ? lead : FIRST_TRAIL + (at >> 1)));
      for (const character of decoder.decode(row)) if (!PRIVATE.test(character)) characters.add(character);
    }
    return characters;
  } catch {
    return null;
  }
}

let known: ReadonlySet<string> | null | undefined;

/** The whole set, for counting; null where the engine has no such decoder. */
export function gb2312Characters(): ReadonlySet<string> | null {
  if (known === undefined) known = decoded();
  return known;
}

/** Basic block of Unicode: what GBK faces (仿宋, 楷体, 黑体, 宋体) hold. */
const BASIC_HAN = /^[\u4e00-\u9fa5]$/u;

/** Where a Han character is at home: the smaller the set, the more faces have it. Null: not a Han character. */
export type HanRange = 'gb2312' | 'gbk' | 'extended' | 'beyond';

const HAN = /^[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3fffd}]$/u;
const FIRST_BEYOND = 0x20000;

/**
 * `gb2312`: the 6,763; `gbk`: the basic block; `extended`: Extension A, compatibility forms and later additions of the
 * basic plane; `beyond`: planes 2 and 3, four bytes each.
 */
export function hanRange(character: string): HanRange | null {
  if (!HAN.test(character)) return null;
  if ((character.codePointAt(0) ?? 0) >= FIRST_BEYOND) return 'beyond';
  const set = gb2312Characters();
  if (!BASIC_HAN.test(character)) return 'extended';
  // Without a decoder nothing is known to be missing: as before, only what lies outside the basic block.
  return set === null || set.has(character) ? 'gb2312' : 'gbk';
}
