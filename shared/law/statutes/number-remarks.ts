import { type ArticleNumber, articleLabel, articleNumber, compareNumbers, numberParts } from './numerals';

interface Numbered {
  readonly number: ArticleNumber;
  /** Line of the file. */
  readonly at: number;
}

const SHOWN = 5;

/** Missing and doubled numbers and wrong order, each with its place in the file. They stop nothing: an old law has gaps. */
export function numberRemarks(articles: readonly Numbered[]): readonly string[] {
  const found = [...doubled(articles), ...disorder(articles), ...missing(articles)];
  return found.length <= SHOWN * 3
    ? found
    : [...found.slice(0, SHOWN * 3), `另有 ${found.length - SHOWN * 3} 处条号问题`];
}

function doubled(articles: readonly Numbered[]): readonly string[] {
  const places = new Map<ArticleNumber, readonly number[]>();
  for (const { number, at } of articles) places.set(number, [...(places.get(number) ?? []), at]);
  return [...places]
    .filter(([, lines]) => lines.length > 1)
    .map(
      ([number, lines]) =>
        `${articleLabel(number)}出现 ${lines.length} 次（第 ${lines.slice(0, SHOWN).join('、')} 行）`,
    );
}

function disorder(articles: readonly Numbered[]): readonly string[] {
  return articles.flatMap(({ number, at }, index) => {
    const before = articles[index - 1];
    return before !== undefined && compareNumbers(number, before.number) < 0
      ? [`${articleLabel(number)}排在${articleLabel(before.number)}后面（第 ${at} 行）`]
      : [];
  });
}

function missing(articles: readonly Numbered[]): readonly string[] {
  const present = new Set(articles.map(({ number }) => number));
  const sorted = [...articles].sort((a, b) => compareNumbers(a.number, b.number));
  return sorted.flatMap(({ number, at }, index) => {
    const [main, sub] = numberParts(number);
    const before = sorted[index - 1];
    const [mainBefore, subBefore] = before === undefined ? [0, 0] : numberParts(before.number);
    const lacking =
      main === mainBefore
        ? range(subBefore + 1, sub - 1).map((each) => articleNumber(main, each))
        : [
            ...range(mainBefore + 1, main - 1).map(String),
            ...(sub > 0 ? [String(main), ...range(1, sub - 1).map((each) => articleNumber(main, each))] : []),
          ];
    const gone = lacking.filter((each) => !present.has(each));
    const [first] = gone;
    if (first === undefined) return [];
    const named =
      gone.length > SHOWN ? `${articleLabel(first)}等 ${gone.length} 条` : gone.map(articleLabel).join('、');
    const where = before === undefined ? '文件开头' : `${articleLabel(before.number)}（第 ${before.at} 行）之后`;
    return [`缺${named}：${where}就是${articleLabel(number)}（第 ${at} 行）`];
  });
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
