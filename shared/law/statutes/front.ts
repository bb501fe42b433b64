import { headingLevel } from './lines';

const ENDS_A_NAME =
  /(?:法|条例|办法|规定|规则|规程|细则|决定|决议|解释|章程|准则|通则|通知|意见|典|纲要|制度|程序)(?:[（(][^（()）]{1,20}[）)])?$/;
const IS_A_NOTE = /^[（(]|\d{4}年|[〇零一二三四五六七八九]{4}年|第.{1,10}号|号$|通过|公布|发布|印发|批准/;

const bare = (line: string): string => line.replace(/^《|》$/g, '').replace(/[ \u3000]+/g, '');

/** The law's name: the first lines of the file up to one that ends as names of laws do; else the name of the file. */
export function nameIn(front: readonly string[], fileName: string): string {
  const lines = front.filter((line) => headingLevel(line) === null).slice(0, 12);
  for (const [index, line] of lines.entries()) {
    if (IS_A_NOTE.test(line) && !ENDS_A_NAME.test(line)) continue;
    if (/^[（(]/.test(line)) continue;
    // A long name is broken into two or three lines.
    for (const count of [1, 2, 3]) {
      const name = bare(lines.slice(index, index + count).join(''));
      if (name.length <= 100 && ENDS_A_NAME.test(name)) return name;
    }
  }
  const stem = bare(fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '')).slice(0, 100);
  return stem === '' ? '未命名法规' : stem;
}

/** Who issued it and when (题注): the notes below the name, in one line. */
export function noticeIn(front: readonly string[]): string {
  return front
    .filter((line) => IS_A_NOTE.test(line) && headingLevel(line) === null && line.length < 400)
    .slice(0, 6)
    .join(' ')
    .slice(0, 480);
}
