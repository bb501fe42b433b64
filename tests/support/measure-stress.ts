/** Invented running text of the kinds that break lines in hard places: digits, Latin, quotes, brackets, long words. */
const PIECES = [
  '经查',
  '该小区',
  '物业服务企业',
  '未按合同约定',
  '开展公共区域保洁',
  '街道办事处',
  '于2024年3月5日',
  '共支付1,280.50元',
  '第3项',
  '“公共收益”',
  '《物业管理条例》第五十三条',
  '（以下简称公司）',
  '，',
  '。',
  '；',
  '、',
  '：',
  'GB/T 9704',
  'A3区',
  'UU0081028',
  '12345政务服务便民热线',
  '联系电话0000-12345678',
  '50%',
  '——',
  '……',
  '？',
  '！',
  '(试行)',
  'www.example.cn',
  '建筑面积2,240.6平方米',
  '有关部门',
  '依法依规',
  '予以处理',
  '我单位',
  '已责令其',
  '限期整改',
  '并于次日',
  '书面告知',
  '业主委员会',
  '与',
  '和',
  '的',
  '了',
] as const;

const MARK = /^[，。；、：？！]$/u;

/** Numbers from a fixed seed (Lehmer), so that every run sees the same text. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** `count` paragraphs of 40-400 characters; never two marks in a row. */
export function stressParagraphs(seed: number, count: number): readonly string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const length = 40 + Math.floor(random() * 360);
    let text = '经';
    while (text.length < length) {
      const piece = PIECES[Math.floor(random() * PIECES.length)] ?? '';
      if (MARK.test(piece) && MARK.test(text.slice(-1))) continue;
      text += piece;
    }
    return `${text.replace(/[，。；、：？！]+$/u, '')}。`;
  });
}
