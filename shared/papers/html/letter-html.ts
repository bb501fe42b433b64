import { cssFamily } from '../fonts';
import type { LaidOutPage, LaidOutText, TextRun } from '../layout';

export const fontFamily = cssFamily;

/** Text as it stands in HTML and in attributes of double quotes. Nothing of a case can become markup. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
const colours = { black: '#000', red: '#f00' } as const;

const sides = { start: '', centre: 'text-align:center', end: 'text-align:right' } as const;

/**
 * A run stands on the line's baseline by a strut as high as the baseline lies under the line's top (`--b`): what a font says
 * of its own height moves nothing.
 */
function runHtml(run: TextRun, item: LaidOutText): string {
  const side = run.stretch === 1 ? (run.anchor ?? 'start') : 'start';
  const style = [
    `left:${number(run.x)}mm`,
    `top:${number(item.y)}mm`,
    `--b:${number(item.baseline - item.y)}mm`,
    ...(side === 'start' ? [] : [`width:${number(run.width)}mm`, sides[side]]),
    `font-family:${fontFamily(run.font, run.script)}`,
    `font-size:${number(run.sizePt)}pt`,
    `letter-spacing:${number(run.letterSpacingPt)}pt`,
    `color:${colours[run.colour]}`,
    ...(run.stretch === 1 ? [] : [`transform:scaleX(${number(run.stretch)})`, 'transform-origin:left']),
  ].join(';');
  return `<span style="${escapeHtml(style)}">${escapeHtml(run.text)}</span>`;
}

function pageHtml(page: LaidOutPage): string {
  const items = page.items.map((item) =>
    item.kind === 'rule'
      ? `<i style="left:${number(item.x)}mm;top:${number(item.y)}mm;width:${number(item.width)}mm;height:${number(item.height)}mm;background:${colours[item.colour]}"></i>`
      : item.runs.map((run) => runHtml(run, item)).join(''),
  );
  return `<section style="height:${number(page.height - SHORTER_MM)}mm">${items.join('')}</section>`;
}

/** A box as high as the sheet is a hair higher than Chromium's page and would push an empty one after it. */
const SHORTER_MM = 0.2;

/**
 * Widest box Chromium prints without scaling the page down, millimetres. Pages are 210 mm wide; what stands on them
 * ends well before, so the box is cut, never the text.
 */
const WIDEST_MM = 209.8;

/** The frame all printed papers share: A4 without margins of the printer's, nothing from outside. */
export function printDocument(title: string, style: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>
@page{size:A4;margin:0}*{box-sizing:border-box}html,body{margin:0;padding:0;background:#fff;color:#000}
${style}</style></head><body>${body}</body></html>`;
}

/**
 * Laid-out pages as one HTML document in millimetres, a sheet each: the letter prints with the lines and pages of the
 * preview. Pure. Measured beside LibreOffice's PDF of the .docx, see the layout's own tests.
 */
export function lettersHtml(title: string, pages: readonly LaidOutPage[]): string {
  return printDocument(
    title,
    `section{position:relative;width:${WIDEST_MM}mm;overflow:hidden;break-after:page}section:last-child{break-after:auto}
span::before{content:"";display:inline-block;height:var(--b)}
span,i{position:absolute;line-height:0;white-space:pre;-webkit-print-color-adjust:exact;print-color-adjust:exact}`,
    pages.map(pageHtml).join(''),
  );
}
