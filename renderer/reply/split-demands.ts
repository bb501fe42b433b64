/** Marks that begin a new demand: 一、 （一） 1. 1、 (1) ① 第一， and plain bullets. */
const MARK =
  /^\s*(?:第?[一二三四五六七八九十]{1,3}(?:是|[、.．，,:：])|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}\s*[、.．)）](?!\d)|[①-⑳]|[-•·●▪])\s*/u;

const INLINE_MARK =
  /(?<=[。；;！!？?\s])(?=(?:\d{1,2}[、.．](?!\d)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]))/gu;

/**
 * What the visitor asked, cut into single demands, so that each can be answered on its own (逐项答复). A line that
 * starts with a number or a bullet begins a demand, a line without one continues the demand before it when any line is
 * numbered; otherwise each line is a demand. At most 30, the rest stays in the last.
 */
export function splitDemands(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .flatMap((line) => line.split(INLINE_MARK))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const marked = lines.filter((line) => MARK.test(line)).length;
  const items: string[] = [];
  for (const line of lines) {
    const begins = marked < 2 || MARK.test(line) || items.length === 0;
    const words = marked < 2 ? line : line.replace(MARK, '').trim();
    if (words === '') continue;
    const last = items.length - 1;
    if (begins && items.length < 30) items.push(words);
    else items[last] = `${items[last] ?? ''}\n${words}`;
  }
  return items;
}
