import { Button, Group } from '@mantine/core';
import type { BulkReport } from '#shared/ipc/paper-register-views';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/states';
import { type BulkJob, failedAgain, issuedBy, rest, summaryOf } from './bulk';
import styles from './register.module.css';
import { reasonOf } from './register-words';

interface BulkReportDialogProps {
  readonly job: BulkJob;
  readonly report: BulkReport;
  readonly onGoOn: (job: BulkJob) => void;
  readonly onNext: (kind: 'print' | 'pdf', job: BulkJob) => void;
  readonly onClose: () => void;
}

/** What was done, what was not and why; the rest, and apart from it what failed, can be taken up again from here. */
export function BulkReportDialog({ job, report, onGoOn, onNext, onClose }: BulkReportDialogProps) {
  const { title, done, failed, left } = summaryOf(job, report);
  const remaining = rest(job, report);
  const again = failedAgain(job, report);
  const issued = issuedBy(job, report);
  return (
    <Dialog title={title} wide onClose={onClose}>
      <div className={styles.report}>
        {report.stopped !== null && (
          <Notice tone="warning" title="没有全部办完">
            {report.stopped.message}
          </Notice>
        )}
        {failed.length > 0 && (
          <section aria-label="没有完成的">
            <h3>没有完成的，原因如下</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, by keyboard too */}
            <ul className={styles.reasons} tabIndex={0}>
              {failed.map(({ words, error }) => (
                <li key={words}>
                  <b>{words}</b>：{reasonOf(error)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {left.length > 0 && (
          <section aria-label="还没有办的">
            <h3>还没有办的</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, by keyboard too */}
            <ul className={styles.reasons} tabIndex={0}>
              {left.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </section>
        )}
        {done.length > 0 && (
          <section aria-label="已完成的">
            <h3>{doneHeading(report)}</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, by keyboard too */}
            <ul className={styles.reasons} tabIndex={0}>
              {done.map(({ words, what }) => (
                <li key={`${words} ${what}`}>
                  {report.folder !== null ? fileNameOf(what) : words.includes(what) ? words : `${words}：${what}`}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          关闭
        </Button>
        {issued.length > 0 && (
          <>
            <Button
              variant="default"
              onClick={() => onNext('pdf', { kind: 'save', format: 'pdf', items: issued })}
            >{`把这 ${issued.length} 份另存为 PDF`}</Button>
            <Button
              variant={remaining === null ? 'filled' : 'default'}
              data-autofocus={remaining === null || undefined}
              onClick={() => onNext('print', { kind: 'print', deviceName: '', items: issued })}
            >{`打印这 ${issued.length} 份`}</Button>
          </>
        )}
        {again !== null && (
          <Button variant="default" onClick={() => onGoOn(again)}>
            {`再试没有完成的 ${again.items.length} 份`}
          </Button>
        )}
        {remaining !== null && (
          <Button data-autofocus onClick={() => onGoOn(remaining)}>
            {`接着办其余的 ${remaining.items.length} 份`}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}

const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Where it went; a folder that has gone keeps what was written, if it comes back. */
function doneHeading({ folder, stopped }: BulkReport): string {
  if (folder === null) return '已完成的';
  return stopped?.code === 'folder-missing'
    ? `此前已写入 ${folder} 的，请找回文件夹后核对`
    : `已完成的，存在 ${folder}`;
}
