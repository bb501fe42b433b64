import { type RefObject, useMemo, useRef, useState } from 'react';
import type { ListBoxHandle } from '../ui/use-list-box';
import { nothingPicked, type Picked, pickedOf } from './pick';
import { matchesFilter } from './register-words';

/** What is picked of a list, and where its cursor stands. */
export interface Picking<Entry> {
  readonly filter: string;
  readonly setFilter: (filter: string) => void;
  readonly picked: Picked;
  readonly setPicked: (picked: Picked) => void;
  readonly setActiveKey: (key: string | null) => void;
  readonly list: RefObject<ListBoxHandle | null>;
  /** What the filter leaves. */
  readonly shown: readonly { readonly key: string; readonly entry: Entry }[];
  readonly chosen: readonly Entry[];
  /** At the cursor. */
  readonly active: Entry | null;
}

/** Filter, picked lines and the active line of one list. Keys that left the list are no longer picked. */
export function usePicking<Entry extends Parameters<typeof matchesFilter>[0]>(
  entries: readonly Entry[],
  keyed: (entry: Entry) => string,
): Picking<Entry> {
  const [filter, setFilter] = useState('');
  const [picked, setPicked] = useState<Picked>(nothingPicked);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const list = useRef<ListBoxHandle>(null);
  const all = useMemo(() => entries.map((entry) => ({ key: keyed(entry), entry })), [entries, keyed]);
  const shown = useMemo(
    () => (filter.trim() === '' ? all : all.filter(({ entry }) => matchesFilter(entry, filter.trim()))),
    [all, filter],
  );
  const chosen = useMemo(() => pickedOf(all, picked).map(({ entry }) => entry), [all, picked]);
  // As the list has it: until one moves, the first line is the one at the cursor.
  const active = (shown.find(({ key }) => key === activeKey) ?? shown[0])?.entry ?? null;
  return { filter, setFilter, picked, setPicked, setActiveKey, list, shown, chosen, active };
}

/** 共 12 份，选中 3 份; how to pick when nothing is. */
export const pickedWords = (all: number, chosen: number): string =>
  chosen === 0 ? `共 ${all} 份。按空格选中，Ctrl + A 全选` : `共 ${all} 份，选中 ${chosen} 份`;
