import { Button } from '@mantine/core';
import type { ToServeEntry } from '#shared/ipc/paper-register-views';
import { formatDate } from '#shared/law/dates';
import { useNavigation } from '../app/routes';
import { useList } from '../desk/use-list';
import { ActionBar } from '../ui/action-bar';
import { useKeys } from '../ui/keys';
import { ExportActions } from './export-actions';
import { PapersList } from './papers-list';
import styles from './register.module.css';
import { daysWords, keyOf, LONG_UNSERVED_DAYS, reachWords, wordsOfPaper } from './register-words';
import { pickedWords, usePicking } from './use-picking';
import type { ViewProps } from './view-props';
import { ViewTools } from './view-tools';

const none: readonly ToServeEntry[] = [];

/** 公告送达 is the last resort: after another way failed, or where no address is known. */
const mayAnnounce = ({ kind, personal, tried, address }: ToServeEntry): boolean =>
  kind === '处理意见书' && personal && (tried !== '' || address === '');

/** 已印发未送达: oldest first; one key to serve it, one to open its case. */
export function ToServeView({ busy, onStart, onPrint }: ViewProps) {
  const { go } = useNavigation();
  const { reading, reload } = useList('papers:to-serve', {});
  const entries = reading.step === 'ready' ? reading.value : none;
  const picking = usePicking(entries, keyOf);
  const { filter, setFilter, list, chosen, active } = picking;
  const serve = () => {
    if (active !== null) go({ name: 'case', caseId: active.caseId, begin: 'serve-letter' });
  };
  /** The notice has a text, a number and a sign-off of its own: it is written at the paper desk. */
  const announce = () => {
    if (active !== null) go({ name: 'paper', caseId: active.caseId, key: 'public-notice', about: active.paperId });
  };
  useKeys([{ key: 'F6', label: '登记送达（光标所在的一份）', run: serve }]);
  const items = chosen.map((entry) => {
    const { caseId, kind, paperId } = entry;
    return { ref: { caseId, kind, paperId }, words: wordsOfPaper(entry) };
  });
  return (
    <div className={styles.view}>
      <ViewTools
        filter={filter}
        onFilter={setFilter}
        onDown={() => list.current?.focus()}
        wanted={entries.length > 0 ? { what: 'to-serve' } : null}
        printLabel="打印清单"
      />
      <PapersList
        label="已印发未送达的文书"
        what="未送达的文书"
        empty="这里是印发以后还没有送到的文书，最早的在前。现在都送到了。"
        reading={reading}
        onRetry={reload}
        picking={picking}
        lineOf={(entry) => ({
          what: wordsOfPaper(entry),
          mark: (
            <span className={styles.days} data-long={entry.days >= LONG_UNSERVED_DAYS || undefined}>
              {daysWords(entry.days)}
            </span>
          ),
          who: reachWords(entry),
          aside: `${formatDate(entry.issuedOn)}印发 · ${entry.registration} ${entry.title}`,
        })}
      />
      <ActionBar state={entries.length > 0 && pickedWords(entries.length, chosen.length)}>
        {active !== null && mayAnnounce(active) && (
          <Button variant="subtle" onClick={announce}>
            拟送达公告
          </Button>
        )}
        <ExportActions items={items} busy={busy} onStart={onStart} onPrint={onPrint} byPost />
        <Button disabled={active === null} title="F6" onClick={serve}>
          登记送达
        </Button>
      </ActionBar>
    </div>
  );
}
