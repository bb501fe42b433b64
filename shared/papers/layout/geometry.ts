/**
 * Numbers of GB/T 9704-2012 (党政机关公文格式) as data. Millimetres unless the name says points. Derived numbers say how.
 * Other formats (公文, 命令, 纪要) add their own constants beside `letterForm`; page and body grid are common to all.
 */

export const MM_PER_PT = 25.4 / 72;
export const mm = (pt: number): number => pt * MM_PER_PT;
export const pt = (millimetres: number): number => millimetres / MM_PER_PT;

/** §5.2.1: A4, 天头 37±1, 订口 28±1, 版心 156 x 225; right and bottom follow. */
export const page = {
  width: 210,
  height: 297,
  top: 37,
  left: 28,
  right: 26,
  bottom: 35,
  bodyWidth: 156,
  bodyHeight: 225,
} as const;

/** Width of the 版心 in points as a .docx has it: page and margins are whole twips there. */
export const BODY_WIDTH_PT =
  (Math.round(pt(page.width) * 20) - Math.round(pt(page.left) * 20) - Math.round(pt(page.right) * 20)) / 20;

/**
 * §5.2.3: 22 lines of 28 characters fill the 版心. 28 x 15.75 pt = 155.6 mm and 22 x 28.95 pt = 224.7 mm; one twentieth
 * of a point more and either the 28th character or the 22nd line no longer fits. Both are whole twips for .docx.
 */
export const grid = {
  linesPerPage: 22,
  charsPerLine: 28,
  bodySizePt: 16,
  trackingPt: -0.25,
  advancePt: 15.75,
  linePitchPt: 28.95,
} as const;

/** Where a fixed line puts its baseline: four fifths down, in Word as in LibreOffice, whatever the font says. */
export const BASELINE_SHARE = 0.8;

/** §10.1 letter form. */
export const letterForm = {
  /** Upper edge of the organ's name to the edge of the page. */
  organTop: 30,
  /** Lower edge of the name to the thick-over-thin line. */
  ruleBelowName: 4,
  /** Lower edge of the thin-over-thick line to the edge of the page. */
  bottomRule: 20,
  ruleWidth: 170,
  /** The standard says centred on the 版心; offices centre on the page. 0 = page, 1 = 版心 (1 mm further right). */
  ruleOffset: 0,
  thick: 1.0,
  gap: 0.45,
  thin: 0.35,
  /** Rule to the first line below it: 7/8 of the height of a 3号 character. */
  textBelowRule: 4.94,
  /**
   * Organ names in 小标宋: the standard leaves the size open. A long name is set narrower, as printers do, and from the
   * narrowest share on it takes a second line.
   */
  organPt: 40,
  organNarrowest: 0.66,
} as const;

/**
 * Where the ink of a line of 小标宋 begins and ends, in em above and below the four-fifths line of `BASELINE_SHARE`.
 * Measured at 300 dpi in LibreOffice's PDF with a 宋 face.
 */
export const songInk = { above: 0.79, below: 0.18 } as const;

/** §7.3.1: title 2号 (22 pt). The line height is ours: 33 pt keeps two lines apart by half a character. 20 signs would fill
 * the line; one less leaves the room that engines put between Han and Latin letters or digits. */
export const title = { sizePt: 22, linePt: 33, linesBefore: 2, linesAfter: 1, maxChars: 19 } as const;

/**
 * §7.5: page number 4号 宋体 digits between dashes, the dashes 7 mm below the 版心; odd right, even left, one
 * character (14 pt) in. `dashAbove` is the height of the dash over the baseline in em.
 */
export const pageNumber = { sizePt: 14, linePt: 14, below: 7, insetPt: 14, dashAbove: 0.32 } as const;

/** §7.3.5: date four characters in from the right; two blank lines above the name leave room for the seal. */
export const signature = { insetChars: 4, sealLines: 2 } as const;

/** §7.4.2 and §10.1: copies in 4号 at the foot of the last page, one character in on both sides, no rules. */
export const copies = { sizePt: 14, linePt: 28.95, insetPt: 14 } as const;

/** §7.2 to §7.4: papers in 公文格式 with the red head. */
export const officialForm = {
  /** Upper edge of the mark to the upper edge of the 版心. */
  markTop: 35,
  /** The standard leaves the size open; smaller than 22 mm high. A long mark is set narrower, as in letter form. */
  markPt: 46,
  /** Blank lines between mark and number, and between red line and title. */
  linesBelowMark: 2,
  /** Number to the red line, which is as wide as the 版心. */
  ruleBelowNumber: 4,
  ruleHeight: 0.7,
  /** 签发人 and number of a paper that goes upwards: one character in. */
  insetPt: 15.75,
} as const;

/** §7.4: rules of the 版记, as wide as the 版心; the last one is the lower edge of the 版心. 4号 text one character in. */
export const imprintForm = { outer: 0.35, inner: 0.25 } as const;

/** Ink of a line of 仿宋 above and below the baseline in em; the brackets of a number reach lower than its signs. */
export const fangsongInk = { above: 0.84, below: 0.15 } as const;
