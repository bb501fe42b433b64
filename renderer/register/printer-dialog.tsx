import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { type EnvelopeSizeName, envelopeSizes } from '#shared/papers/envelope-sheet';
import { useList } from '../desk/use-list';
import { Dialog } from '../ui/dialog';
import { RadioRow } from '../ui/radio-row';
import { LoadingState, Notice } from '../ui/states';
import { type BulkJob, jobName } from './bulk';
import styles from './register.module.css';

/** What is to be printed, before the printer is known. */
export type PrintJob = Extract<BulkJob, { readonly kind: 'print' | 'post' }>;

interface PrinterDialogProps {
  readonly job: PrintJob;
  readonly onPrint: (job: PrintJob) => void;
  readonly onClose: () => void;
}

/** The envelopes this office uses: the size of last time is offered again. */
let usual: EnvelopeSizeName | null = null;

/** The printer for all of them: a hundred papers must not ask a hundred times. None there is said once. */
export function PrinterDialog({ job, onPrint, onClose }: PrinterDialogProps) {
  const { reading } = useList('papers:printers', {});
  const [chosen, setChosen] = useState('');
  const envelopes = job.kind === 'post' && job.what === '信封';
  const [size, setSize] = useState<EnvelopeSizeName>(usual ?? envelopeSizes[0].name);
  const print = () => {
    usual = size;
    onPrint(job.kind === 'post' ? { ...job, size, deviceName: device } : { ...job, deviceName: device });
  };
  const printers = reading.step === 'ready' ? reading.value : [];
  const first = printers.find(({ isDefault }) => isDefault) ?? printers[0];
  const device = printers.some(({ name }) => name === chosen) ? chosen : (first?.name ?? '');
  return (
    <Dialog title={`${jobName(job)}：${job.items.length} 份文书`} onClose={onClose}>
      <div className={styles.report}>
        {reading.step === 'loading' && <LoadingState what="打印机" />}
        {reading.step === 'failed' && <Notice tone="danger">{reading.error.message}</Notice>}
        {reading.step === 'ready' && printers.length === 0 && (
          <Notice tone="danger" title="这台电脑没有可用的打印机">
            没有打印，也没有登记为已打印。请连接打印机后再来，或者另存为 PDF 到别处打印。
          </Notice>
        )}
        {printers.length > 0 && (
          <RadioRow
            label="打印机"
            choices={printers.map(({ name, label }) => ({ value: name, label }))}
            value={device}
            onValue={setChosen}
          />
        )}
        {printers.length > 0 && envelopes && (
          <RadioRow
            label="信封规格"
            choices={envelopeSizes.map(({ name }) => ({ value: name, label: name }))}
            value={size}
            onValue={(next) => next !== '' && setSize(next)}
          />
        )}
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus={printers.length === 0 || undefined}>
          {printers.length === 0 ? '关闭' : '取消'}
        </Button>
        {printers.length > 0 && <Button onClick={print}>打印</Button>}
      </Group>
    </Dialog>
  );
}
