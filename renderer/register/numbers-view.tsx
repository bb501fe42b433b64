import { Button } from '@mantine/core';
import { useState } from 'react';
import { NUMBERS_A_PAGE } from '#shared/ipc/paper-register';
import { type NumberBookView, type NumberEntry, numberStates } from '#shared/ipc/paper-register-views';
import { formatDate } from '#shared/law/dates';
import { HIDDEN_WORDS } from '#shared/papers/register-tables';
import { useNavigation } from '../app/routes';
import { useList } from '../desk/use-list';
import { ActionBar } from '../ui/action-bar';
import { ChoiceField } from '../ui/choice-field';
import { useKeys } from '../ui/keys';
import { EmptyState, LoadingState, Notice } from '../ui/states';
import { ExportActions } from './export-actions';
import { type PickLine, PickList } from './pick-list';
import styles from './register.module.css';
import { numberKey, wordsOfPaper } from './register-words';
import { pickedWords, usePicking } from './use-picking';
import type { ViewProps } from './view-props';
import { ViewTools } from './view-tools';

const none: readonly NumberEntry[] = [];
const noBooks: readonly NumberBookView[] = [];
const bookKey = ({ series, year }: NumberBookView): string => `${year} ${series}`;

/** First number of the last page: what was issued lately is looked at most. */
const lastPage = ({ first, last }: NumberBookView): number =>
  first + Math.floor((last - first) / NUMBERS_A_PAGE) * NUMBERS_A_PAGE;

function lineOf(key: string, entry: NumberEntry): PickLine {
  switch (entry.shown) {
    case 'hidden':
      return { key, what: entry.number, who: HIDDEN_WORDS, fixed: true };
    case 'note':
      return { key, what: entry.number, who: entry.words, fixed: true };
    case 'paper':
      return {
        key,
        what: `${entry.number}　${entry.name}`,
        mark: (
          <span className={styles.state} data-state={entry.state}>
            {numberStates[entry.state]}
          </span>
        ),
        who: `${formatDate(entry.issuedOn)}印发 · ${entry.registration} ${entry.title}`,
        aside: entry.remark,
      };
  }
}

/** 发文登记簿: every number of a series and year in order, voided ones with their reason. */
export function NumbersView({ busy, onStart, onPrint }: ViewProps) {
  const { go } = useNavigation();
  const books = useList('papers:number-books', {});
  const known = books.reading.step === 'ready' ? books.reading.value : noBooks;
  const [chosenBook, setChosenBook] = useState('');
  const [from, setFrom] = useState<number | null>(null);
  const book = known.find((one) => bookKey(one) === chosenBook) ?? known[0] ?? null;
  const at = book === null ? 1 : (from ?? lastPage(book));
  const page = useList('papers:numbers', book === null ? null : { series: book.series, year: book.year, from: at });
  const entries = page.reading.step === 'ready' ? page.reading.value.entries : none;
  const { filter, setFilter, picked, setPicked, setActiveKey, list, shown, chosen } = usePicking(entries, numberKey);
  const turn = (to: number) => {
    if (book === null || to > book.last || to + NUMBERS_A_PAGE <= book.first) return;
    setFrom(Math.max(book.first, to));
    setPicked(new Set());
  };
  useKeys([
    { key: 'Ctrl+PageUp', label: '前面的文号', run: () => turn(at - NUMBERS_A_PAGE) },
    { key: 'Ctrl+PageDown', label: '后面的文号', run: () => turn(at + NUMBERS_A_PAGE) },
  ]);
  const items = chosen.flatMap((entry) => {
    if (entry.shown !== 'paper') return [];
    const { caseId, kind, paperId } = entry;
    return [{ ref: { caseId, kind, paperId }, words: wordsOfPaper(entry) }];
  });
  const ready = books.reading.step === 'ready';
  return (
    <div className={styles.view}>
      <ViewTools
        filter={filter}
        onFilter={setFilter}
        onDown={() => list.current?.focus()}
        wanted={book === null ? null : { what: 'numbers', series: book.series, year: book.year }}
        printLabel="打印登记簿"
      >
        <ChoiceField
          label="登记簿"
          placeholder="选择代字和年份"
          choices={known.map((one) => ({
            value: bookKey(one),
            label: `${one.series}〔${one.year}〕`,
            hint: one.organName,
          }))}
          value={book === null ? '' : bookKey(book)}
          onValue={(value) => {
            setChosenBook(value);
            setFrom(null);
            setPicked(new Set());
          }}
        />
      </ViewTools>
      {[books.reading, page.reading].map(
        (reading) =>
          reading.step === 'failed' && (
            <Notice
              key={reading.error.message}
              tone="danger"
              action={{
                label: '重试',
                run: () => {
                  books.reload();
                  page.reload();
                },
              }}
            >
              {reading.error.message}
            </Notice>
          ),
      )}
      {(!ready || (book !== null && page.reading.step === 'loading')) && <LoadingState what="发文登记簿" />}
      {ready && known.length === 0 && (
        <EmptyState text="这里按文号列出印发的全部文书，作废的也在。还没有印发过文书。" />
      )}
      {book !== null && entries.length > 0 && shown.length === 0 && (
        <EmptyState text="本页没有符合的文号，请换个字筛选，或者翻到别的页。" />
      )}
      {shown.length > 0 && (
        <PickList
          ref={list}
          label="发文登记簿"
          lines={shown.map(({ key, entry }) => lineOf(key, entry))}
          picked={picked}
          onPicked={setPicked}
          onActive={setActiveKey}
          onOpen={(key) => {
            const line = shown.find((one) => one.key === key);
            if (line?.entry.shown === 'paper') go({ name: 'case', caseId: line.entry.caseId });
          }}
        />
      )}
      <ActionBar
        state={
          book !== null &&
          entries.length > 0 && (
            <>
              第 {entries[0]?.serial}—{entries.at(-1)?.serial} 号，全簿 {book.first}—{book.last} 号。
              {pickedWords(entries.length, chosen.length)}
            </>
          )
        }
      >
        <Button
          variant="subtle"
          disabled={book === null || at <= book.first}
          title="Ctrl + PageUp"
          onClick={() => turn(at - NUMBERS_A_PAGE)}
        >
          前面的文号
        </Button>
        <Button
          variant="subtle"
          disabled={book === null || at + NUMBERS_A_PAGE > book.last}
          title="Ctrl + PageDown"
          onClick={() => turn(at + NUMBERS_A_PAGE)}
        >
          后面的文号
        </Button>
        <ExportActions items={items} busy={busy} onStart={onStart} onPrint={onPrint} />
      </ActionBar>
    </div>
  );
}
