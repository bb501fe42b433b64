/**
 * Scrolls `desk`, and nothing around it, as little as is needed to show `part`. Where the desk does not scroll by itself (one
 * column), nothing moves: the officer is writing further up.
 */
export function bringIntoView(desk: HTMLElement | null, part: Element | null | undefined): void {
  if (!desk || !part || desk.scrollHeight <= desk.clientHeight) return;
  const view = desk.getBoundingClientRect();
  const place = part.getBoundingClientRect();
  if (place.top < view.top) desk.scrollTop += place.top - view.top;
  else if (place.bottom > view.bottom) desk.scrollTop += Math.min(place.bottom - view.bottom, place.top - view.top);
}
