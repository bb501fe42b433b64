import { memo } from 'react';
import { cssFamily } from '#shared/papers/fonts';
import type { Colour, LaidOutPage, LaidOutRule, LaidOutText, TextRun } from '#shared/papers/layout';
import styles from './page-view.module.css';

interface PageViewProps {
  readonly page: LaidOutPage;
  readonly pageCount: number;
  /** 1 shows a millimetre as a CSS millimetre (96 dpi). */
  readonly zoom: number;
  /** Fields whose lines are marked, because the officer is typing there. */
  readonly marked?: ReadonlySet<string> | undefined;
}

const MM_PER_PT = 25.4 / 72;
const CSS_PX_PER_MM = 96 / 25.4;
const inks: Readonly<Record<Colour, string>> = { black: '#111111', red: '#d7000f' };

/** Width of a page on the screen in CSS pixels. */
export const pagePixels = (page: LaidOutPage, zoom: number): number => page.width * CSS_PX_PER_MM * zoom;

/** The zoom at which a page of `widthMm` fills `pixels`. */
export const zoomToFit = (pixels: number, widthMm: number): number => pixels / (widthMm * CSS_PX_PER_MM);

function Run({ run, baseline }: { readonly run: TextRun; readonly baseline: number }) {
  const latin = run.script === 'latin';
  return (
    <tspan
      x={run.x}
      y={baseline}
      fontFamily={cssFamily(run.font, run.script)}
      fontSize={run.sizePt * MM_PER_PT}
      letterSpacing={run.letterSpacingPt * MM_PER_PT}
      fill={inks[run.colour]}
      {...(latin && run.text.length > 1 ? { textLength: run.width } : {})}
      {...(run.stretch === 1 ? {} : { textLength: run.width, lengthAdjust: 'spacingAndGlyphs' as const })}
    >
      {run.text}
    </tspan>
  );
}

interface LineProps {
  readonly item: LaidOutText;
  readonly marked: boolean;
}

/** The layout gives an unchanged line the same runs again, so that typing redraws only the lines it moves. */
const sameText = (before: LaidOutText, after: LaidOutText): boolean =>
  before.runs === after.runs &&
  before.y === after.y &&
  before.baseline === after.baseline &&
  before.field === after.field;
const sameLine = (before: LineProps, after: LineProps): boolean =>
  before.marked === after.marked && sameText(before.item, after.item);

type Item = LaidOutPage['items'][number];
const sameItem = (before: Item, after: Item | undefined): boolean => {
  if (before === after) return true;
  if (after === undefined) return false;
  if (before.kind === 'rule') {
    return (
      after.kind === 'rule' &&
      before.x === after.x &&
      before.y === after.y &&
      before.width === after.width &&
      before.height === after.height &&
      before.colour === after.colour
    );
  }
  return after.kind !== 'rule' && sameText(before, after);
};

/** A page whose lines are all the same is not drawn again: typing changes one or two pages of a long letter. */
const samePage = (before: PageViewProps, after: PageViewProps): boolean =>
  before.pageCount === after.pageCount &&
  before.zoom === after.zoom &&
  before.marked === after.marked &&
  before.page.number === after.page.number &&
  before.page.width === after.page.width &&
  before.page.items.length === after.page.items.length &&
  before.page.items.every((item, index) => sameItem(item, after.page.items[index]));

const Line = memo(function Line({ item, marked }: LineProps) {
  return (
    <g className={item.field === null ? undefined : styles.line} data-field={item.field ?? undefined}>
      {item.field !== null && (
        <rect
          className={marked ? styles.marked : styles.hit}
          x={item.x - 1}
          y={item.y + item.height * 0.04}
          width={item.width + 2}
          height={item.height * 0.92}
        />
      )}
      <text className={styles.text}>
        {item.runs.map((run) => (
          <Run key={`${run.x}:${run.text}`} run={run} baseline={item.baseline} />
        ))}
      </text>
    </g>
  );
}, sameLine);

const itemKey = (item: LaidOutText | LaidOutRule, index: number): string => `${item.kind}:${index}`;

/**
 * One laid-out page, drawn true to the millimetre as an SVG: it scales without re-layout, its text can be selected and
 * is read in order. A line that comes from a field carries `data-field`; whoever shows the page listens for clicks.
 */
export const PageView = memo(function PageView({ page, pageCount, zoom, marked }: PageViewProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawn page is no form's fieldset
    <svg
      className={styles.page}
      role="group"
      aria-label={`第 ${page.number} 页，共 ${pageCount} 页`}
      viewBox={`0 0 ${page.width} ${page.height}`}
      width={pagePixels(page, zoom)}
      lang="zh-CN"
    >
      {page.items.map((item, index) =>
        item.kind === 'rule' ? (
          <rect
            key={itemKey(item, index)}
            x={item.x}
            y={item.y}
            width={item.width}
            height={item.height}
            fill={inks[item.colour]}
          />
        ) : (
          <Line
            key={itemKey(item, index)}
            item={item}
            marked={item.field !== null && marked?.has(item.field) === true}
          />
        ),
      )}
    </svg>
  );
}, samePage);
