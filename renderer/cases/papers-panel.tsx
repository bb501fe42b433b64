import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { PaperRef } from '#shared/ipc/contract';
import { call } from '../app/bridge';
import { worded } from '../desk/wording';
import type { PaperTarget } from '../papers/paper-target';
import { useKeys } from '../ui/keys';
import { Notice, type Tone } from '../ui/states';
import styles from './cases.module.css';
import type { PaperEntry } from './papers';
import { ProofButton } from './proof-button';

const saved = (path: string) => `已存到 ${path}`;
const exportWays = {
  print: { label: '打印', busy: '正在打印…', done: () => '已送打印机' },
  docx: { label: '另存为', busy: '正在保存…', done: saved },
  pdf: { label: '存为 PDF', busy: '正在生成 PDF…', done: saved },
  open: {
    label: '用 Word/WPS 打开',
    /** What the button has room for. */
    short: '打开',
    busy: '正在打开…',
    done: () => '已打开只读副本；改动不会回到台账，退出登录时清除',
  },
} as const;
type ExportWay = keyof typeof exportWays;
const shortOf = (way: ExportWay): string => {
  const words = exportWays[way];
  return 'short' in words ? words.short : words.label;
};
const waysInOrder: readonly ExportWay[] = ['print', 'docx', 'pdf', 'open'];

async function exported(way: ExportWay, caseId: string, paper: PaperRef) {
  const request = { commandId: crypto.randomUUID(), caseId, paper };
  switch (way) {
    case 'print':
      return call('papers:print', request);
    case 'open':
      return call('papers:open-outside', request);
    default:
      return call('papers:save-as', { ...request, format: way });
  }
}

interface Outcome {
  readonly key: string;
  readonly tone: Tone;
  readonly words: string;
}

interface PapersPanelProps {
  readonly caseId: string;
  readonly title: string;
  readonly papers: readonly PaperEntry[];
  /** Beside the heading: what begins a new paper. */
  readonly action?: ReactNode;
  /** Opens the page of a paper; left out on that very page. */
  readonly onOpen?: (target: PaperTarget) => void;
  /** Ctrl+P prints: where one paper is all the page is about. */
  readonly printKey?: boolean;
}

/** Papers of a case with what can be done with each; every export is recorded in the ledger by main. */
export function PapersPanel({ caseId, title, papers, action, onOpen, printKey = false }: PapersPanelProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const run = async (paper: PaperEntry, way: ExportWay) => {
    if (paper.ref === null || busy !== null) return;
    setBusy(`${paper.key}:${way}`);
    setOutcome({ key: paper.key, tone: 'plain', words: exportWays[way].busy });
    const answer = await exported(way, caseId, paper.ref);
    setBusy(null);
    if (!answer.ok) {
      const cancelled = answer.error.code === 'cancelled';
      setOutcome(cancelled ? null : { key: paper.key, tone: 'danger', words: worded(answer.error).message });
    } else if (answer.value.done) {
      setOutcome({ key: paper.key, tone: 'done', words: exportWays[way].done(answer.value.path ?? '') });
    } else setOutcome(null);
  };

  const [first] = papers;
  useKeys(printKey && first ? [{ key: 'Ctrl+P', label: '打印', run: () => void run(first, 'print') }] : []);

  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.panelHead}>
        <h2 className={styles.panelTitle}>{title}</h2>
        {action}
      </div>
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
              {paper.desk && onOpen && <OpenButton paper={paper} onOpen={onOpen} />}
              {(paper.ref === null ? [] : waysInOrder).map((way) => (
                <Button
                  key={way}
                  variant="subtle"
                  size="compact-md"
                  h="2.25rem"
                  px="0.5rem"
                  disabled={busy !== null}
                  title={exportWays[way].label}
                  aria-label={`${exportWays[way].label}：${paper.title}，${paper.lines[0] ?? ''}`}
                  onClick={() => void run(paper, way)}
                >
                  {shortOf(way)}
                </Button>
              ))}
              {paper.proofOf !== undefined && <ProofButton caseId={caseId} paperId={paper.proofOf} of={paper.title} />}
            </div>
            {outcome?.key === paper.key && <Notice tone={outcome.tone}>{outcome.words}</Notice>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Leads to the page of a paper; what waits for somebody stands out. */
function OpenButton({ paper, onOpen }: { readonly paper: PaperEntry; readonly onOpen: (target: PaperTarget) => void }) {
  const { desk, title, lines } = paper;
  if (!desk) return null;
  return (
    <Button
      variant={desk.what === '查看' ? 'subtle' : 'default'}
      size="compact-md"
      h="2.25rem"
      px="0.5rem"
      ml={desk.what === '查看' ? 0 : '0.5rem'}
      aria-label={`${desk.what}：${title}，${lines[0] ?? ''}`}
      onClick={() => onOpen(desk.target)}
    >
      {desk.what}
    </Button>
  );
}
