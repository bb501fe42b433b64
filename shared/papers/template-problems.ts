import { type BraceFault, parseTemplate, placesOf } from './template';

/** What is wrong with a template, where an editor can show it. Lines and columns are counted from 1. */
export interface TemplateProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** Of the text as a whole (something is left out, there is too much); shown at its last line. */
  readonly whole?: true;
}

/** What a template may and must contain. */
export interface TemplateRules {
  /** Places there are. */
  readonly places: readonly string[];
  /** Places that may not be left out. */
  readonly required: readonly string[];
  /** Titles and sentences are a single line. */
  readonly oneLine: boolean;
  readonly longest: number;
}

/** Longer paragraphs are no letter's; they would only hide a mistake of pasting. */
export const LONGEST_LINE = 2000;

const faults: Readonly<Record<BraceFault, (text: string) => string>> = {
  'not-closed': (text) => `“${text}”少了后面的花括号“}”`,
  'not-opened': () => '多了一个花括号“}”，前面没有“{”',
  empty: () => '花括号里没有写填空项的名称',
};

/** Edits between two short names: letters left out, put in or exchanged. */
function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let row = b.map((_, index) => index + 1);
  a.forEach((left, i) => {
    let [diagonal, before] = [i, i + 1];
    row = b.map((right, j) => {
      const above = row[j] ?? 0;
      const best = Math.min(above + 1, before + 1, diagonal + (left === right ? 0 : 1));
      [diagonal, before] = [above, best];
      return best;
    });
  });
  return row.at(-1) ?? a.length;
}

/** The known name somebody most likely meant; null when none is near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const shared = (each: string): number => [...each].filter((character) => name.includes(character)).length;
  const near = known
    .map((each) => ({ each, edits: distance(name, each), common: shared(each) }))
    .filter(({ each, edits, common }) => common > 0 && edits <= Math.max(1, Math.floor([...each].length / 2)))
    .sort((a, b) => a.edits - b.edits || b.common - a.common);
  return near[0]?.each ?? null;
}

/** Everything wrong with a template, by its lines, then of the whole; empty when it may be used. */
export function templateProblems(template: string, rules: TemplateRules): readonly TemplateProblem[] {
  const lines = parseTemplate(template);
  if (lines.length === 0) return [{ line: 1, column: 1, message: '用语是空的，请写上内容，或者恢复默认', whole: true }];
  const last = lines.at(-1)?.number ?? 1;
  const inLines = lines.flatMap(({ number, pieces }): readonly TemplateProblem[] => {
    const found = pieces.flatMap((piece): readonly TemplateProblem[] => {
      if (piece.kind === 'text') return [];
      if (piece.kind === 'broken') {
        return [{ line: number, column: piece.column, message: faults[piece.what](piece.text) }];
      }
      if (rules.places.includes(piece.name)) return [];
      const near = nearestName(piece.name, rules.places);
      const hint = near === null ? '' : `，您是不是要写{${near}}`;
      return [{ line: number, column: piece.column, message: `没有这个填空项：{${piece.name}}${hint}` }];
    });
    const length = pieces.reduce(
      (sum, piece) => sum + [...(piece.kind === 'place' ? piece.name : piece.text)].length,
      0,
    );
    const long = `这一段有${length}个字，最多${LONGEST_LINE}个字，请分段`;
    return length > LONGEST_LINE ? [...found, { line: number, column: LONGEST_LINE + 1, message: long }] : found;
  });
  const used = new Set(placesOf(template));
  const missing = rules.required
    .filter((name) => !used.has(name))
    .map((name) => ({ line: last, column: 1, message: `缺少必须有的填空项：{${name}}，请补上`, whole: true as const }));
  const second = lines[1];
  const split =
    rules.oneLine && second !== undefined
      ? [{ line: second.number, column: 1, message: '这里只能写一段，请并成一段' }]
      : [];
  const size = [...template].length;
  const tooLong =
    size > rules.longest
      ? [{ line: last, column: 1, message: `共${size}个字，最多${rules.longest}个字，请删减`, whole: true as const }]
      : [];
  const placed = [...inLines, ...split].sort((a, b) => a.line - b.line || a.column - b.column);
  return [...placed, ...missing, ...tooLong];
}

/** 第 2 行第 5 字：没有这个填空项：{信访入}; of the whole, the message alone. */
export const problemWords = ({ line, column, message, whole }: TemplateProblem): string =>
  whole === true ? message : `第 ${line} 行第 ${column} 字：${message}`;
