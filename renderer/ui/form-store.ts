import { useSyncExternalStore } from 'react';

/** A form's values outside React: a keystroke renders only the field that shows it, so typing never lags. */
export interface FormStore<T extends object> {
  readonly get: () => T;
  readonly set: (change: Partial<T> | ((values: T) => T)) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createFormStore<T extends object>(initial: T): FormStore<T> {
  let values = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => values,
    set: (change) => {
      const next = typeof change === 'function' ? change(values) : { ...values, ...change };
      if (next === values) return;
      values = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Reads part of a form; `select` must return a stable value (a field, not a new object). */
export function useFormValue<T extends object, V>(store: FormStore<T>, select: (values: T) => V): V {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
