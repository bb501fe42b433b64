import { Button, Group } from '@mantine/core';
import type { LedgerFailure } from '#shared/ipc/views';
import { Notice } from '../../ui/states';
import { actionNames, missingWords } from './failure-words';

interface AcceptStepProps {
  readonly failure: LedgerFailure;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Going on without what may be missing (L11): said plainly, and only with an administrator's sign-in afterwards. */
export function AcceptStep({ failure, busy, onCancel, onConfirm }: AcceptStepProps) {
  return (
    <Notice tone="warning" title={actionNames.accept}>
      <p>{missingWords(failure)}</p>
      <p>
        继续以后，缺少的内容要按纸质材料补登；缺少的记录用过的登记编号、文号会再次给出，请与纸质材料核对。有备份的，先试“从备份恢复”。
      </p>
      <p>下一步由管理员登录：程序先核对现有的全部记录，完好的才打开，并把这件事记入台账。</p>
      <Group gap="sm" mt="sm">
        <Button variant="default" autoFocus onClick={onCancel}>
          先不继续
        </Button>
        <Button loading={busy} onClick={onConfirm}>
          由管理员登录并继续
        </Button>
      </Group>
    </Notice>
  );
}
