import { useEffect } from 'react';
import { runDeskWriter } from '../desk/desk-writer';
import { flushDrafts } from '../desk/use-draft';
import { useKeys } from '../ui/keys';
import { Notice } from '../ui/states';
import { Bar } from './bar';
import { listen } from './bridge';
import { lockDesk } from './leaving';
import { Rail, railEntries } from './rail';
import { screenKey, useNavigation } from './routes';
import { ScreenView } from './screens';
import classes from './shell.module.css';
import { WorkStrip } from './work-strip';

/** The frame around every screen of a signed-in officer: rail, bar, one thing at a time. */
export function Shell({ clockBehind }: { readonly clockBehind: boolean }) {
  const { screen, go, back } = useNavigation();
  useEffect(() => runDeskWriter(), []);
  // Main ends the session by itself (nobody is there, the PC is locked, the window is closed).
  useEffect(() => listen('desk:leaving', () => void flushDrafts()), []);
  useKeys([
    ...railEntries.map(({ key, label, screen: target }) => ({ key, label, run: () => go(target) })),
    { key: 'Ctrl+K', label: '搜索', run: () => go({ name: 'search' }) },
    { key: 'Ctrl+L', label: '锁定', run: () => void lockDesk() },
    { key: 'Escape', label: '返回上一页（内容保留）', run: back },
    { key: 'F1', label: '本页按键', run: () => undefined },
  ]);
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={skipToWork}>
        跳到工作区
      </button>
      <Rail current={screen.name} onGo={go} />
      <div className={classes.right}>
        <Bar />
        <WorkStrip />
        {clockBehind && (
          <Notice tone="warning" title="本机时钟比台账里最后一条记录还早">
            记录照常保存，但时间可能不对。请先核对 Windows 或系统的日期和时间。
          </Notice>
        )}
        <main id="work" tabIndex={-1} className={classes.work}>
          <ScreenView key={screenKey(screen)} screen={screen} />
        </main>
      </div>
    </div>
  );
}

/** A button, not a link to a fragment: that would change the address, which the navigation guard refuses. */
function skipToWork(): void {
  document.getElementById('work')?.focus();
}
