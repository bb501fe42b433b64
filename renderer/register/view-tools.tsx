import { Button } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { RegisterWanted } from '#shared/ipc/paper-register';
import { call } from '../app/bridge';
import { worded } from '../desk/wording';
import { useKeys } from '../ui/keys';
import { Notice, type Tone } from '../ui/states';
import { TextField } from '../ui/text-field';
import styles from './register.module.css';

interface ViewToolsProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** To the list, from the filter. */
  readonly onDown: () => void;
  /** The list that can be printed and saved; null when there is nothing in it. */
  readonly wanted: RegisterWanted | null;
  /** What the paper list is called on the button, e.g. 打印清单; null where there is none. */
  readonly printLabel: string | null;
  readonly children?: ReactNode;
}

/** Above each list: what it is narrowed by, and the list on paper or as a table. */
export function ViewTools({ filter, onFilter, onDown, wanted, printLabel, children }: ViewToolsProps) {
  const box = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly tone: Tone; readonly words: string } | null>(null);
  const out = async (way: '打印' | '另存') => {
    if (wanted === null || busy) return;
    setBusy(true);
    setOutcome(null);
    const answer = await call('papers:register-out', { workId: crypto.randomUUID(), register: wanted, way });
    setBusy(false);
    if (!answer.ok) {
      if (answer.error.code !== 'cancelled') setOutcome({ tone: 'danger', words: worded(answer.error).message });
    } else if (answer.value.done) {
      const { path } = answer.value;
      setOutcome({ tone: 'done', words: path === null ? '已送打印机' : `已存到 ${path}` });
    }
  };
  useKeys([
    { key: 'F2', label: '筛选本页', run: () => box.current?.focus() },
    ...(printLabel === null ? [] : [{ key: 'Ctrl+P', label: printLabel, run: () => void out('打印') }]),
  ]);
  return (
    <>
      <div className={styles.tools}>
        {children}
        <TextField
          ref={box}
          label="筛选本页"
          value={filter}
          onValue={onFilter}
          placeholder="文号、姓名、标题（F2）"
          className={styles.filter ?? ''}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              onDown();
            }
            if (event.key === 'Escape' && filter !== '') {
              event.preventDefault();
              onFilter('');
            }
          }}
        />
        {printLabel !== null && (
          <div className={styles.outs}>
            <Button
              variant="subtle"
              title="Ctrl + P"
              disabled={wanted === null || busy}
              onClick={() => void out('打印')}
            >
              {printLabel}
            </Button>
            <Button variant="subtle" disabled={wanted === null || busy} onClick={() => void out('另存')}>
              导出表格
            </Button>
          </div>
        )}
      </div>
      {outcome !== null && <Notice tone={outcome.tone}>{outcome.words}</Notice>}
    </>
  );
}
