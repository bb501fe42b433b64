import { boxDigits, codeBoxes, heightOf } from '../envelope-sheet';
import { BASELINE_SHARE } from '../layout/geometry';
import type { Envelope, EnvelopeText } from '../model';
import { escapeHtml, fontFamily, printDocument } from './letter-html';

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

function boxesHtml(code: string): string {
  return boxDigits(code)
    .map((digit, index) => `<b style="left:${number(codeBoxes.x + index * codeBoxes.pitch)}mm">${digit}</b>`)
    .join('');
}

/** Each line stands on its baseline by a strut (`--b`), as the lines of letters do: a font's own height moves nothing. */
function textHtml(text: EnvelopeText): string {
  const { lines, x, y, width, sizePt, linePt, field } = text;
  const style = `left:${number(x)}mm;top:${number(y)}mm;width:${number(width)}mm;height:${number(heightOf(text))}mm;font-size:${sizePt}pt;--b:${number(linePt * BASELINE_SHARE)}pt`;
  const shown = lines.map((line, index) => `<p style="top:${number(index * linePt)}pt">${escapeHtml(line)}</p>`);
  return `<div data-part="${field}" style="${style}">${shown.join('')}</div>`;
}

/** A hair lower than the sheet, or Chromium begins another one. */
const SHORTER_MM = 0.2;

const styleOf = ({ width, height }: Envelope): string => `@page{size:${width}mm ${height}mm;margin:0}
section{position:relative;width:${number(width - SHORTER_MM)}mm;height:${number(height - SHORTER_MM)}mm;overflow:hidden;break-after:page;text-autospace:normal;font-family:${fontFamily('fangsong', 'latin')}}
section:last-child{break-after:auto}section>*,section p{position:absolute}p{margin:0;left:0;line-height:0;white-space:pre}
p::before{content:"";display:inline-block;height:var(--b)}
b{top:${codeBoxes.y}mm;width:${codeBoxes.width}mm;height:${codeBoxes.height}mm;border:0.75pt solid #d22630;text-align:center;font-weight:normal;font-size:${codeBoxes.sizePt}pt;line-height:${codeBoxes.height}mm;-webkit-print-color-adjust:exact;print-color-adjust:exact}`;

/** Envelopes of one size as one document, a sheet each: one job for the printer. Pure. Throws when there is none. */
export function envelopesHtml(title: string, envelopes: readonly Envelope[]): string {
  const [first] = envelopes;
  if (first === undefined) throw new RangeError('no envelope to be printed');
  const faces = envelopes.map(
    ({ code, texts }) => `<section>${boxesHtml(code)}${texts.map(textHtml).join('')}</section>`,
  );
  return printDocument(title, styleOf(first), faces.join(''));
}
