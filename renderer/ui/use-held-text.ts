import { type Ref, useCallback, useLayoutEffect, useRef, useState } from 'react';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface HeldText<E extends TextElement> {
  readonly ref: (element: E | null) => void;
  readonly defaultValue: string;
  readonly onChange: (event: { readonly currentTarget: E }) => void;
}

/**
 * Lets the element itself hold what is typed into it: the value is written into the element only when it is another than
 * stands there (a restored draft, a cited article). So a keystroke changes neither label nor frame of a field, and what is
 * returned here stays the same for as long as the field is shown.
 */
export function useHeldText<E extends TextElement>(
  value: string,
  onValue: (value: string) => void,
  outer: Ref<E> | undefined,
): HeldText<E> {
  const element = useRef<E | null>(null);
  const latest = useRef(onValue);
  latest.current = onValue;
  const [defaultValue] = useState(value);
  useLayoutEffect(() => {
    if (element.current !== null && element.current.value !== value) element.current.value = value;
  });
  const ref = useCallback(
    (found: E | null) => {
      element.current = found;
      if (typeof outer === 'function') outer(found);
      else if (outer) outer.current = found;
    },
    [outer],
  );
  const onChange = useCallback((event: { readonly currentTarget: E }) => latest.current(event.currentTarget.value), []);
  return { ref, defaultValue, onChange };
}
