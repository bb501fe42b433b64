import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isTypingKey, matchesKey } from './key-match';
import { KeysHelp } from './keys-help';

/** One key of a screen: shown by F1, run when pressed. */
export interface ScreenKey {
  /** Like `Ctrl+Enter`, `Alt+1`, `F2`, `Escape`. */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
  /** Leave out of the F1 list. */
  readonly hidden?: boolean;
}

interface Layer {
  /** Grows with each first rendering: parents before children, what opened later after what was there. */
  readonly order: number;
  readonly keys: readonly ScreenKey[];
  /** A dialog: the layers below are not asked. */
  readonly blocking: boolean;
}

interface KeysContext {
  readonly add: (layer: { current: Layer }) => () => void;
}

const Context = createContext<KeysContext>({ add: () => () => undefined });

let nextOrder = 0;

const editable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Listens once for the whole window; the newest layer is asked first. F1 shows the keys of the present screen. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const layers = useRef<{ current: Layer }[]>([]);
  const [help, setHelp] = useState<readonly ScreenKey[] | null>(null);
  const value = useMemo<KeysContext>(
    () => ({
      add: (layer) => {
        layers.current = [...layers.current, layer].sort((a, b) => b.current.order - a.current.order);
        return () => {
          layers.current = layers.current.filter((other) => other !== layer);
        };
      },
    }),
    [],
  );
  useEffect(() => {
    const reachable = (): readonly ScreenKey[] => {
      const found: ScreenKey[] = [];
      for (const layer of layers.current) {
        found.push(...layer.current.keys);
        if (layer.current.blocking) break;
      }
      return found;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      // 229 is what Chromium reports while a Chinese input method composes.
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      if (matchesKey(event, 'F1')) {
        event.preventDefault();
        const seen = new Set<string>();
        setHelp(reachable().filter(({ key, hidden }) => !hidden && !seen.has(key) && seen.add(key)));
        return;
      }
      const typing = editable(event.target);
      const hit = reachable().find(({ key }) => matchesKey(event, key) && !(typing && isTypingKey(key)));
      if (!hit) return;
      event.preventDefault();
      // A key held down acts once: the second Ctrl+Enter would send the dialog that the first one opened.
      if (!event.repeat) hit.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <Context value={value}>
      {children}
      {help && <KeysHelp keys={help} onClose={() => setHelp(null)} />}
    </Context>
  );
}

/** Gives the screen its keys while it is shown. Pass a fresh array at will; only the newest is used. */
export function useKeys(keys: readonly ScreenKey[], options: { readonly blocking?: boolean } = {}): void {
  const { add } = useContext(Context);
  const blocking = options.blocking ?? false;
  const [order] = useState(() => nextOrder++);
  const layer = useRef<Layer>({ order, keys, blocking });
  layer.current = { order, keys, blocking };
  // Before the screen is painted: what is seen answers to its keys, however fast they are pressed.
  useLayoutEffect(() => add(layer), [add]);
}
