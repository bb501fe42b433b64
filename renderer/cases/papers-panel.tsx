import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../app/bridge';
import { worded } from '../desk/wording';
import { Notice, type Tone } from '../ui/states';
import styles from './cases.module.css';
import type { PaperEntry } from './papers';

const exportWays = {
  'papers:print': { label: '打印', busy: '正在打印…', done: () => '已送打印机' },
  'papers:save-as': { label: '另存为', busy: '正在保存…', done: (path: string) => `已存到 ${path}` },
  'papers:open-outside': {
    label: '用 Word/WPS 打开',
    busy: '正在打开…',
    done: () => '已打开只读副本；改动不会回到台账，退出登录时清除',
  },
} as const;
type ExportWay = keyof typeof exportWays;
const waysInOrder: readonly ExportWay[] = ['papers:print', 'papers:save-as', 'papers:open-outside'];

interface Outcome {
  readonly key: string;
  readonly tone: Tone;
  readonly words: string;
}

interface PapersPanelProps {
  readonly caseId: string;
  readonly title: string;
  readonly papers: readonly PaperEntry[];
}

/** Papers of a case with what can be done with each; every export is recorded in the ledger by main. */
export function PapersPanel({ caseId, title, papers }: PapersPanelProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const run = async (paper: PaperEntry, way: ExportWay) => {
    setBusy(`${paper.key}:${way}`);
    setOutcome({ key: paper.key, tone: 'plain', words: exportWays[way].busy });
    const answer = await call(way, {
      ...{ commandId: crypto.randomUUID(), caseId, paper: paper.ref },
      ...(way === 'papers:save-as' ? { format: 'docx' as const } : {}),
    });
    setBusy(null);
    if (!answer.ok) {
      const cancelled = answer.error.code === 'cancelled';
      setOutcome(cancelled ? null : { key: paper.key, tone: 'danger', words: worded(answer.error).message });
    } else if (answer.value.done) {
      setOutcome({ key: paper.key, tone: 'done', words: exportWays[way].done(answer.value.path ?? '') });
    } else setOutcome(null);
  };

  return (
    <section className={styles.panel} aria-label={title}>
      <h2 className={styles.panelTitle}>{title}</h2>
      <ul className={styles.cards}>
        {papers.map((paper) => (
          <li key={paper.key}>
            <p className={styles.cardTitle}>{paper.title}</p>
            {paper.lines.map((line) => (
              <p key={line} className={styles.small}>
                {line}
              </p>
            ))}
            <div className={styles.cardActions}>
              {waysInOrder.map((way) => (
                <Button
                  key={way}
                  variant="subtle"
                  size="compact-md"
                  h="2.25rem"
                  px="0.5rem"
                  disabled={busy !== null}
                  aria-label={`${exportWays[way].label}：${paper.title}，${paper.lines[0] ?? ''}`}
                  onClick={() => void run(paper, way)}
                >
                  {exportWays[way].label}
                </Button>
              ))}
            </div>
            {outcome?.key === paper.key && <Notice tone={outcome.tone}>{outcome.words}</Notice>}
          </li>
        ))}
      </ul>
    </section>
  );
}
