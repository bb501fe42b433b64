import { IconDoorEnter, IconFileText, IconFolder, IconListCheck, IconSettings } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Screen, ScreenName } from './routes';
import classes from './shell.module.css';

export interface RailEntry {
  readonly key: string;
  readonly label: string;
  readonly screen: Screen;
  /** Screens that count as being here. */
  readonly covers: readonly ScreenName[];
  readonly icon: ComponentType<{ readonly size?: number | string; readonly stroke?: number }>;
}

/** Only what exists; at most seven. */
export const railEntries: readonly RailEntry[] = [
  {
    key: 'Alt+1',
    label: '接待',
    screen: { name: 'reception' },
    covers: ['reception', 'interview'],
    icon: IconDoorEnter,
  },
  { key: 'Alt+2', label: '工作台', screen: { name: 'worklist' }, covers: ['worklist'], icon: IconListCheck },
  {
    key: 'Alt+3',
    label: '案件',
    screen: { name: 'search' },
    covers: ['search', 'case', 'reply', 'paper'],
    icon: IconFolder,
  },
  { key: 'Alt+4', label: '文书', screen: { name: 'register' }, covers: ['register'], icon: IconFileText },
  { key: 'Alt+5', label: '设置', screen: { name: 'settings' }, covers: ['settings'], icon: IconSettings },
];

export function Rail({ current, onGo }: { readonly current: ScreenName; readonly onGo: (screen: Screen) => void }) {
  return (
    <nav className={classes.rail} aria-label="主导航">
      {railEntries.map(({ key, label, screen, covers, icon: Icon }) => (
        <button
          key={key}
          type="button"
          className={classes.railEntry}
          aria-current={covers.includes(current) ? 'page' : undefined}
          aria-keyshortcuts={key}
          title={key}
          onClick={() => onGo(screen)}
        >
          <Icon size="1.375rem" stroke={1.6} />
          <span>{label}</span>
        </button>
      ))}
    </nav>
  );
}
