import { formSheet, formType } from '../form-sheet';
import { fontFamily } from './letter-html';

const { sizePt, linePt } = formType.pageNumber;
const type = `font-size:${sizePt}pt;line-height:${linePt}pt`;

/** Page number in the margin of every page of forms and notes (CSS margin boxes; engines before Chromium 131 leave it out). */
export const pageFootRule =
  `@bottom-center{content:"第 " counter(page) " 页 共 " counter(pages) " 页";vertical-align:bottom;` +
  `padding-bottom:${formSheet.footer}mm;${type};font-family:${fontFamily('songti', 'han')}}`;

/** Chromium draws a footer template a third too large, and this far above the edge of the sheet (measured on 114). */
const TEMPLATE_ZOOM = 0.75;
const TEMPLATE_BOTTOM_MM = 5.33;

/**
 * The same page number at the same place as a footer template of printToPDF, for engines without margin boxes; null for
 * documents that do not ask for one (letters bring their own).
 */
export const pageFootTemplate = (html: string): string | null =>
  html.includes(pageFootRule)
    ? `<div style="zoom:${TEMPLATE_ZOOM};box-sizing:border-box;width:100%;padding-left:${formSheet.left - formSheet.right}mm;` +
      `padding-bottom:${formSheet.footer - TEMPLATE_BOTTOM_MM}mm;text-align:center;${type};` +
      `font-family:${fontFamily('songti', 'han').replaceAll('"', "'")}">` +
      `第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页</div>`
    : null;
