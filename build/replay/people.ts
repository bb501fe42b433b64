import type { LocalDate } from '#shared/law/dates';

/**
 * Invented people for data that has none: names, sex, birth date, address, phone and a number that passes GB 11643.
 * All of it follows from the seed and the key, so that the same user is the same person in every run.
 */
export interface InventedPerson {
  readonly name: string;
  readonly sex: '男' | '女';
  readonly birthDate: LocalDate;
  readonly identityNumber: string;
  readonly phone: string;
  readonly address: string;
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单解仇';
const givenForMen = '伟强军勇杰涛明超刚平辉鹏华飞波斌宇浩凯健俊帆亮建国志远海峰文博学林';
const givenForWomen = '芳娜敏静秀英丽艳娟霞玲桂香月兰凤洁梅琳素云莲珍雪荣爱妹春菊瑞华慧巧美';
const streets = [
  '和平路',
  '建设路',
  '新华街',
  '幸福里',
  '滨江大道',
  '解放路',
  '人民东路',
  '文化巷',
  '朝阳街',
  '东风路',
];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** A small repeatable generator (mulberry32): enough for invented data, never for secrets. */
export function randomFrom(seed: string): () => number {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` distinct picks would be overkill here: one pick by index from characters or items. */
export function pick<T>(items: ArrayLike<T>, random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('pick from an empty list');
  return item;
}

export function inventPerson(key: string): InventedPerson {
  const random = randomFrom(`petition-desk person ${key}`);
  const sex = random() < 0.5 ? '男' : '女';
  const given = sex === '男' ? givenForMen : givenForWomen;
  const name =
    pick([...surnames], random) + pick([...given], random) + (random() < 0.7 ? pick([...given], random) : '');
  const year = 1945 + Math.floor(random() * 60);
  const month = 1 + Math.floor(random() * 12);
  const day = 1 + Math.floor(random() * 28);
  const two = (value: number): string => String(value).padStart(2, '0');
  const birthDate = `${year}-${two(month)}-${two(day)}`;
  const order = Math.floor(random() * 490) * 2 + (sex === '男' ? 1 : 0);
  const first17 = `430104${year}${two(month)}${two(day)}${String(order).padStart(3, '0')}`;
  const sum = [...first17].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  return {
    name,
    sex,
    birthDate,
    identityNumber: first17 + CHECKS.charAt(sum % 11),
    // 000 after 1 marks a number that no operator gives out.
    phone: `1300000${String(Math.floor(random() * 10000)).padStart(4, '0')}`,
    address: `${pick(streets, random)}${1 + Math.floor(random() * 300)}号`,
  };
}
