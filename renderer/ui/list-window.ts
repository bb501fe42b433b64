/** The slice of a long list that must exist in the page: rows of equal height, a few extra above and below. */
export interface ListWindow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** Empty space above and below the slice, in pixels. */
  readonly before: number;
  readonly after: number;
}

/** Which rows to draw for a scroll position. All sizes in pixels; `rowHeight` must be positive. */
export function listWindow(
  count: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
  extra = 8,
): ListWindow {
  const first = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight) - extra), Math.max(0, count - 1));
  const end = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + extra);
  const safeEnd = Math.max(end, Math.min(count, first + 1));
  return { first, end: safeEnd, before: first * rowHeight, after: (count - safeEnd) * rowHeight };
}

/** Scroll position that shows row `index`, moving as little as possible. */
export function scrollToShow(index: number, rowHeight: number, scrollTop: number, viewHeight: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + viewHeight) return top + rowHeight - viewHeight;
  return scrollTop;
}
