import { memo, useMemo, useState } from 'react';
import { fontSentences, noFontAtAll } from '#shared/papers/fonts';
import { type BodyFace, rareCharacters, rareWords } from '#shared/papers/rare-characters';
import { Notice } from '../ui/states';
import { type FontReading, useFonts } from './use-fonts';

/** Said once: whoever has read it works on, the settings say it again. */
let read = false;

function MissingFonts({ reading }: { readonly reading: FontReading }) {
  const [closed, setClosed] = useState(read);
  if (closed || reading === null || reading === 'unknown') return null;
  const sentences = fontSentences(reading);
  if (sentences.length === 0) return null;
  const none = noFontAtAll(reading);
  const close = () => {
    read = true;
    setClosed(true);
  };
  return (
    <Notice
      tone="warning"
      title={none ? '这台电脑没有中文字体' : '有的字体没有装'}
      action={{ label: '知道了', run: close }}
    >
      {none
        ? '预览和打印可能全是方框。另存的 Word 文档仍按规定字体写，可以到字体齐全的电脑上打印。'
        : `${sentences.join('')}另存的 Word 文档仍按规定字体写。`}
    </Notice>
  );
}

const faces = new Map<string, BodyFace>();

/** The face body text has here, the same object each time; undefined where nothing is known of it. */
function bodyFace(reading: FontReading): BodyFace | undefined {
  const found = Array.isArray(reading) ? reading.find(({ role }) => role === 'fangsong') : undefined;
  if (!found || found.taken === null || found.holds === null) return undefined;
  const face = faces.get(found.taken) ?? { name: found.taken, holds: found.holds };
  faces.set(found.taken, face);
  return face;
}

/** What the officer is told beside a preview: missing faces once, rare characters as long as they are there. */
export const FontNotices = memo(function FontNotices({ text }: { readonly text: string }) {
  const reading = useFonts();
  const body = bodyFace(reading);
  const rare = useMemo(() => rareWords(rareCharacters(text), body), [text, body]);
  return (
    <>
      <MissingFonts reading={reading} />
      {rare !== null && <Notice tone={rare.severe ? 'warning' : 'plain'}>{rare.words}</Notice>}
    </>
  );
});
