/** Long and short forms of the same organ. Both sides of a comparison are put into the short form. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/人民政府/g, '政府'],
  [/人民检察院/g, '检察院'],
  [/人民法院/g, '法院'],
  [/纪律检查委员会/g, '纪委'],
  [/监察委员会/g, '监委'],
  [/发展(?:和|与)改革委员会|发展和改革局/g, '发改委'],
  [/住房(?:和|与)城乡建设/g, '住建'],
  [/人力资源(?:和|与)社会保障/g, '人社'],
  [/市场监督管理/g, '市场监管'],
  [/卫生(?:和计划生育|健康)委员会/g, '卫健委'],
  [/街道办事处/g, '街道办'],
  [/村民委员会/g, '村委会'],
  [/居民委员会/g, '居委会'],
];

/** The form in which names of organs are compared: full-width forms, blanks and punctuation do not make another organ. */
export const organKey = (name: string): string =>
  shortForms.reduce(
    (text, [long, short]) => text.replace(long, short),
    name.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, ''),
  );
