import { Button } from '@mantine/core';
import type { CallError } from '#shared/ipc/errors';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/states';
import officeClasses from '../office.module.css';

interface DialogFootProps {
  readonly cancel: string;
  readonly done: string;
  readonly busy?: boolean;
  readonly failed?: CallError | null;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Last lines of a dialog of the settings: what went wrong, the way out, and what Ctrl+Enter does. */
export function DialogFoot({ cancel, done, busy = false, failed = null, onCancel, onDone }: DialogFootProps) {
  // Here, inside the dialog, so that the key lies above the page's own.
  useKeys([{ key: 'Ctrl+Enter', label: done, run: onDone }]);
  return (
    <>
      {failed && <Notice tone="danger">{failed.message}</Notice>}
      <div className={officeClasses.dialogActions}>
        <Button variant="default" onClick={onCancel} disabled={busy}>
          {cancel}
        </Button>
        <Button onClick={onDone} loading={busy} aria-keyshortcuts="Control+Enter">
          {done}
        </Button>
      </div>
    </>
  );
}
