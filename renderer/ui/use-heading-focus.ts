import { type RefObject, useEffect, useRef } from 'react';

/**
 * A screen that shows up puts the focus on its heading unless one of its fields took it: the button that led here is
 * gone, and without this the keyboard and a screen reader would start again at the top of the window.
 */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return heading;
}
