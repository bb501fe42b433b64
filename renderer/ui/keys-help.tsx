import { Dialog } from './dialog';
import { keyLabel } from './key-match';
import type { ScreenKey } from './keys';
import classes from './ui.module.css';

/** F1: the keys of this screen. */
export function KeysHelp({ keys, onClose }: { readonly keys: readonly ScreenKey[]; readonly onClose: () => void }) {
  return (
    <Dialog title="本页按键" onClose={onClose}>
      <dl className={classes.keys}>
        {keys.map(({ key, label }) => (
          <div key={key} className={classes.keyRow}>
            <dt>{label}</dt>
            <dd>
              <kbd className={classes.kbd}>{keyLabel(key)}</kbd>
            </dd>
          </div>
        ))}
        <div className={classes.keyRow}>
          <dt>到下一栏（长文本内为换行）</dt>
          <dd>
            <kbd className={classes.kbd}>Enter</kbd>
          </dd>
        </div>
      </dl>
    </Dialog>
  );
}
