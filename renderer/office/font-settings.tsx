import { fontRoleNames, fontSentences, noFontAtAll } from '#shared/papers/fonts';
import { type FontReading, useFonts } from '../papers/use-fonts';
import { Notice } from '../ui/states';
import classes from './office.module.css';

/** The faces of the papers on this computer: what is there, what is missing, what stands in. */
export function FontSettings() {
  return <FontList reading={useFonts()} />;
}

export function FontList({ reading }: { readonly reading: FontReading }) {
  if (reading === null) return null;
  if (reading === 'unknown') {
    return <Notice tone="warning">这台电脑没有说明装了哪些字体，打印前请先预览核对。</Notice>;
  }
  const missing = fontSentences(reading);
  const found = reading.filter(({ wished, taken }) => wished === taken);
  return (
    <>
      {missing.length === 0 && <Notice tone="done">文书要用的字体都有。</Notice>}
      {missing.length > 0 && (
        <Notice tone="warning" title={noFontAtAll(reading) ? '这台电脑没有中文字体' : '有的字体没有装'}>
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {found.length > 0 && (
        <p className={classes.muted}>
          已有：{found.map(({ role, wished }) => `${wished}，用于${fontRoleNames[role]}`).join('；')}。
        </p>
      )}
      <p className={classes.muted}>
        另存的 Word 文档总是写规定的字体，到字体齐全的电脑上打开就按规定显示。装好字体后重新打开程序。
      </p>
    </>
  );
}
