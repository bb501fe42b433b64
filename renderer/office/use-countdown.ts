import { useCallback, useEffect, useState } from 'react';

/** Whole seconds left, counting down to 0. Starts with `initial` and again whenever that changes. */
export function useCountdown(initial: number): { readonly left: number; readonly begin: (seconds: number) => void } {
  const [until, setUntil] = useState(() => Date.now() + initial * 1000);
  const [now, setNow] = useState(() => Date.now());
  const begin = useCallback((seconds: number) => {
    setUntil(Date.now() + seconds * 1000);
    setNow(Date.now());
  }, []);
  useEffect(() => begin(initial), [initial, begin]);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (left === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [left]);
  return { left, begin };
}
