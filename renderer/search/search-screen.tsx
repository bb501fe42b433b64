import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { SearchHit } from '#shared/ipc/views';
import { formatDate } from '#shared/law/dates';
import { call } from '../app/bridge';
import { useNavigation } from '../app/routes';
import { useWorklist } from '../desk/queries';
import { Page } from '../ui/page';
import { EmptyState, Notice } from '../ui/states';
import { TextField } from '../ui/text-field';
import { matchesWords } from '../worklist/worklist-views';
import { markHits } from './excerpt';
import { mergeHits } from './merge-hits';
import styles from './search.module.css';

const WAIT_MS = 120;
const LIMIT = 50;

type Asked =
  | { readonly step: 'idle' }
  | { readonly step: 'asking' }
  | { readonly step: 'answered'; readonly text: string; readonly hits: readonly SearchHit[] }
  | { readonly step: 'failed'; readonly message: string };

/** Asks the ledger a moment after the last key; an answer to older words is thrown away. */
function useLedgerSearch(text: string): Asked {
  const [asked, setAsked] = useState<Asked>({ step: 'idle' });
  useEffect(() => {
    if (text === '') {
      setAsked({ step: 'idle' });
      return;
    }
    let ended = false;
    const timer = setTimeout(async () => {
      setAsked((old) => (old.step === 'answered' ? old : { step: 'asking' }));
      const answer = await call('cases:search', { text, limit: LIMIT });
      if (ended) return;
      setAsked(
        answer.ok ? { step: 'answered', text, hits: answer.value } : { step: 'failed', message: answer.error.message },
      );
    }, WAIT_MS);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [text]);
  return asked;
}

function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  let at = 0;
  return markHits(text, query).map((piece) => {
    at += piece.text.length;
    return piece.hit ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>;
  });
}

/** Search over every case (Ctrl+K): by name, title, number or any words in it; all by keyboard. */
export function SearchScreen({ text: given }: { readonly text: string }) {
  const { go } = useNavigation();
  const [typed, setTyped] = useState(given);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const text = typed.trim();
  const asked = useLedgerSearch(text);
  const open = useWorklist({ list: 'open' });
  const rows = useMemo(
    () => (text === '' || !open ? [] : open.filter((row) => matchesWords(row, text)).slice(0, 20)),
    [open, text],
  );
  const hits = asked.step === 'answered' && asked.text === text ? asked.hits : null;
  const found = useMemo(() => mergeHits(rows, hits ?? []), [rows, hits]);
  const current = Math.min(active, Math.max(0, found.length - 1));

  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`search-hit-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive(Math.max(0, Math.min(found.length - 1, current + (event.key === 'ArrowDown' ? 1 : -1))));
    }
    const chosen = found[current];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      go({ name: 'case', caseId: chosen.caseId });
    }
  };

  const count =
    text === '' ? '' : hits === null ? '正在查…' : found.length >= LIMIT ? `先列 ${LIMIT} 件` : `${found.length} 件`;
  return (
    <Page title="搜索">
      <TextField
        ref={box}
        label="找什么"
        hint="姓名、电话、编号，或者事项里的几个字；↑ ↓ 选择，Enter 打开"
        value={typed}
        onValue={(value) => {
          setTyped(value);
          setActive(0);
        }}
        max={200}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `search-hit-${current}` : undefined}
        className={styles.box ?? ''}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={styles.count}>
        {count}
      </p>
      {asked.step === 'failed' && (
        <Notice tone="danger" title="没有查成">
          {asked.message} 下面只有手头未办结的事项。
        </Notice>
      )}
      {text === '' && <EmptyState text="这里查得到登记过的全部事项，包括已办结的。" />}
      {hits !== null && found.length === 0 && <EmptyState text="没有查到。换几个字再试，或者只写姓名、只写编号。" />}
      <div id="search-hits" role="listbox" aria-label="查到的事项" className={styles.hits}>
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search box handles the keys of the list
          <div
            key={one.caseId}
            id={`search-hit-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={styles.hit}
            onClick={() => go({ name: 'case', caseId: one.caseId })}
          >
            <p className={styles.line}>
              <span className={styles.title}>
                <Marked text={one.title} query={text} />
              </span>
              <span className={styles.muted}>{one.stage}</span>
            </p>
            <p className={styles.muted}>
              <Marked text={`${one.who} · ${one.registration}`} query={text} /> · {formatDate(one.openedOn)}登记
            </p>
            {one.excerpt !== '' && (
              <p className={styles.excerpt}>
                <Marked text={one.excerpt} query={text} />
              </p>
            )}
          </div>
        ))}
      </div>
    </Page>
  );
}
