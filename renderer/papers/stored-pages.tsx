import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PaperRef } from '#shared/ipc/contract';
import { pageSizeOf } from '#shared/papers/html/page-size';
import { call } from '../app/bridge';
import { LoadingState, Notice } from '../ui/states';
import { PagesFrame } from './pages-frame';
import { type PrintedKind, PrintedSheet } from './printed-sheet';

interface StoredPagesProps {
  readonly caseId: string;
  readonly paper: Extract<PaperRef, { readonly kind: '文书' }>;
  readonly kind: PrintedKind;
  readonly title: string;
  /** Shown when the stored pages cannot be read: the paper set again from the case. */
  readonly children: ReactNode;
}

type Reading =
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly html: string }
  | { readonly step: 'failed'; readonly message: string };

/** An issued paper exactly as it was issued, read from the store: whatever became of the case since, it stays the same. */
export function StoredPages({ caseId, paper, kind, title, children }: StoredPagesProps) {
  const desk = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [reading, setReading] = useState<Reading>({ step: 'loading' });
  const { paperId } = paper;
  useEffect(() => {
    let ended = false;
    void call('papers:pages', { caseId, paper: { kind: '文书', paperId } }).then((answer) => {
      if (ended) return;
      setReading(
        answer.ok ? { step: 'ready', html: answer.value.html } : { step: 'failed', message: answer.error.message },
      );
    });
    return () => {
      ended = true;
    };
  }, [caseId, paperId]);
  switch (reading.step) {
    case 'loading':
      return <LoadingState what="存档的文书" />;
    case 'failed':
      return (
        <div>
          <Notice tone="warning" title="没有读出存档的页面">
            {reading.message}下面是按现在的台账重新排的，以打印、另存的存档文书为准。
          </Notice>
          {children}
        </div>
      );
    case 'ready':
      return (
        <PagesFrame words="存档的文书，印发后不变" sheetWidth={pageSizeOf(reading.html).width} desk={desk}>
          {(zoom) => <PrintedSheet host={host} html={reading.html} kind={kind} title={title} zoom={zoom} />}
        </PagesFrame>
      );
  }
}
