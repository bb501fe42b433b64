import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { OfficeView } from '#shared/ipc/views';
import { CONFIRM_SHARE, type LawChange, type LawPreview, movesNothing } from '#shared/law/changes';
import type { Law } from '#shared/law/law';
import { officeTextOf } from '#shared/law/wording';
import { findWording } from '#shared/papers/wordings';
import { Dialog } from '../../ui/dialog';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/states';
import { WorkProgress } from '../../ui/work-progress';
import officeClasses from '../office.module.css';
import { changeLines, changeTitle, dueWords, movedWords } from './change-words';
import classes from './law.module.css';
import type { LawChanging } from './use-law-change';
import { WordingChange } from './wording-versions';

/** Shown while a change is tried, asked about and made: what it is, which due dates it moves, and the question. */
export function ChangeDialog({ changing, view }: { readonly changing: LawChanging; readonly view: OfficeView }) {
  const { work } = changing;
  if (work.step === 'idle') return null;
  const title = changeTitle(work.change, view.lawChanges);
  return (
    <Dialog title={title} onClose={changing.dismiss} wide>
      <div className={officeClasses.stack}>
        <ul className={classes.lines}>
          {changeLines(work.change, view.law).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <WordsChanged change={work.change} law={view.law} />
        {work.step === 'previewing' && (
          <WorkProgress key={work.workId} workId={work.workId} label="正在计算会变的期限" />
        )}
        {work.step === 'failed' && (
          <Notice tone="danger" title="没有更改">
            {work.error.message}
          </Notice>
        )}
        {work.step !== 'previewing' && work.preview !== null && (
          <Decision key={title} change={work.change} preview={work.preview} changing={changing} />
        )}
        {work.step === 'applying' && (
          <WorkProgress key={work.workId} workId={work.workId} label="正在更改" canCancel={false} />
        )}
        {work.step === 'failed' && work.preview === null && (
          <div className={officeClasses.dialogActions}>
            <Button variant="default" onClick={changing.dismiss}>
              返回
            </Button>
            <Button onClick={() => void changing.preview(work.change)}>再试一次</Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** What a change of wording puts in and takes out; nothing for other changes. */
function WordsChanged({ change, law }: { readonly change: LawChange; readonly law: Law }) {
  if (change.kind !== 'wording' && change.kind !== 'wording-restored') return null;
  const shipped = findWording(change.key)?.template ?? '';
  const before = officeTextOf(law.wording, change.key) ?? shipped;
  return <WordingChange before={before} after={change.kind === 'wording' ? change.text : shipped} />;
}

function Decision({
  change,
  preview,
  changing,
}: {
  readonly change: LawChange;
  readonly preview: LawPreview;
  readonly changing: LawChanging;
}) {
  const [confirmed, setConfirmed] = useState(false);
  const [asked, setAsked] = useState(false);
  const { work } = changing;
  // Between preview and change other cases may have come; main then asks, whatever the preview said.
  const mustConfirm = preview.needsConfirmation || (work.step === 'failed' && work.error.rule === '期限规则');
  const apply = () => {
    if (work.step === 'applying') return;
    if (mustConfirm && !confirmed) {
      setAsked(true);
      return;
    }
    void changing.apply(mustConfirm && confirmed);
  };
  useKeys([{ key: 'Ctrl+Enter', label: '更改', run: apply }]);
  const share = Math.round(CONFIRM_SHARE * 100);
  return (
    <>
      {!movesNothing(change) && <p>{movedWords({ movedCount: preview.movedCount, shown: preview.moved.length })}</p>}
      {preview.moved.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by the keyboard
        <ul className={classes.moved} tabIndex={0} aria-label="会变的期限">
          {preview.moved.map((limit) => (
            <li key={`${limit.caseId} ${limit.what}`} className={classes.movedRow}>
              <span>
                {limit.registration} {limit.title}
              </span>
              <span>
                {limit.what}：{dueWords(limit.before, limit.rolledBefore)} →{' '}
                <strong>{dueWords(limit.after, limit.rolledAfter)}</strong>
              </span>
            </li>
          ))}
        </ul>
      )}
      {mustConfirm && (
        <Notice tone="warning" title={`未办结事项的期限有超过 ${share}% 会变`}>
          <p>
            共 {preview.openCount} 个期限，其中 {preview.movedCount} 个会变。请先核对文件或者填写的内容对不对。
          </p>
          <Checkbox
            className={officeClasses.bigCheck}
            label="已核对，确实要更改这么多期限"
            checked={confirmed}
            onChange={(event) => setConfirmed(event.currentTarget.checked)}
            error={asked && !confirmed ? '要更改，请先勾选' : undefined}
          />
        </Notice>
      )}
      <div className={officeClasses.dialogActions}>
        <Button variant="default" onClick={changing.dismiss} disabled={work.step === 'applying'}>
          不更改
        </Button>
        <Button onClick={apply} loading={work.step === 'applying'} aria-keyshortcuts="Control+Enter" data-autofocus>
          更改
        </Button>
      </div>
    </>
  );
}
