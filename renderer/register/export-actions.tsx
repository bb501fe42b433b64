import { Button } from '@mantine/core';
import type { IssuedPaperRef } from '#shared/ipc/paper-register';
import { envelopeSizes } from '#shared/papers/envelope-sheet';
import { useKeys } from '../ui/keys';
import type { BulkItem, BulkJob } from './bulk';
import type { PrintJob } from './printer-dialog';

interface ExportActionsProps {
  readonly items: readonly BulkItem<IssuedPaperRef>[];
  readonly busy: boolean;
  readonly onStart: (job: BulkJob) => void;
  readonly onPrint: (job: PrintJob) => void;
  /** Envelopes and delivery list, for papers that are not served yet. */
  readonly byPost?: boolean;
}

/** What can be done with issued papers that are picked, by key or button. */
export function ExportActions({ items, busy, onStart, onPrint, byPost = false }: ExportActionsProps) {
  const idle = items.length > 0 && !busy;
  const print = () => idle && onPrint({ kind: 'print', deviceName: '', items });
  const save = (format: 'pdf' | 'docx') => idle && onStart({ kind: 'save', format, items });
  const post = (what: '信封' | '邮寄清单') =>
    idle && onPrint({ kind: 'post', deviceName: '', what, size: envelopeSizes[0].name, items });
  useKeys([
    { key: 'F7', label: '打印选中的文书', run: print },
    { key: 'F8', label: '选中的另存为 PDF', run: () => save('pdf') },
    { key: 'F9', label: '选中的另存为 Word', run: () => save('docx') },
  ]);
  return (
    <>
      {byPost && (
        <>
          <Button variant="subtle" disabled={!idle} onClick={() => post('信封')}>
            打印信封
          </Button>
          <Button variant="subtle" disabled={!idle} onClick={() => post('邮寄清单')}>
            打印邮寄清单
          </Button>
        </>
      )}
      <Button variant="default" disabled={!idle} title="F9" onClick={() => save('docx')}>
        另存 Word
      </Button>
      <Button variant="default" disabled={!idle} title="F8" onClick={() => save('pdf')}>
        另存 PDF
      </Button>
      <Button variant="default" disabled={!idle} title="F7" onClick={print}>
        打印
      </Button>
    </>
  );
}
