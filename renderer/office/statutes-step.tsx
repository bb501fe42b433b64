import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CallError } from '#shared/ipc/errors';
import type { OfficeView, StatuteFile } from '#shared/ipc/views';
import type { Statute } from '#shared/law/statutes/statute';
import { call } from '../app/bridge';
import { ActionBar } from '../ui/action-bar';
import { useKeys } from '../ui/keys';
import { Page } from '../ui/page';
import { Notice } from '../ui/states';
import { StatuteDialog } from './law/statute-dialog';
import classes from './office.module.css';

/** Last step of the first run, which may be skipped: the full text of the laws that letters cite. */
export function StatutesStep({ onDone }: { readonly onDone: () => void }) {
  const [view, setView] = useState<OfficeView | null>(null);
  const [file, setFile] = useState<StatuteFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void call('office:view', {}).then((answer) => {
      if (answer.ok) setView(answer.value);
    });
  }, []);
  const imported = view?.law.statutes.imported ?? [];
  const choose = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await call('statutes:read-file', {});
    setBusy(false);
    if (!answer.ok) setProblem(answer.error.message);
    else if (answer.value !== null) setFile(answer.value);
  };
  const make = async (statute: Statute): Promise<CallError | null> => {
    const change = { kind: 'statute', statute } as const;
    const answer = await call('law:apply', { workId: crypto.randomUUID(), change, confirmed: false });
    if (!answer.ok) return answer.error;
    setView(answer.value.view);
    setFile(null);
    return null;
  };
  useKeys([{ key: 'Ctrl+Enter', label: '进入工作台', run: onDone }]);
  return (
    <main className={classes.whole}>
      <Page
        title="导入法规全文"
        subtitle="可以跳过，以后在“设置—法条库”里导入"
        foot={
          <ActionBar>
            <Button
              variant={imported.length === 0 ? 'default' : 'filled'}
              onClick={onDone}
              aria-keyshortcuts="Control+Enter"
            >
              {imported.length === 0 ? '以后再导入' : '进入工作台'}
            </Button>
          </ActionBar>
        }
      >
        <div className={`${classes.column} ${classes.stack}`}>
          <p className={classes.prose}>
            程序自带所用条文的编号和提要，没有法规原文。导入《信访工作条例》等法规的全文以后，写文书时可以查找、引用法条，并核对引用的条、款、项是否存在、是否有效。文件可以是
            .docx、.md 或者 .txt。
          </p>
          {imported.length > 0 && (
            <ul>
              {imported.map(({ id, name, articles }) => (
                <li key={id}>
                  《{name}》，共 {articles.length} 条，已导入
                </li>
              ))}
            </ul>
          )}
          {problem && <Notice tone="danger">{problem}</Notice>}
          <div>
            <Button variant="default" onClick={() => void choose()} loading={busy} disabled={view === null}>
              {imported.length === 0 ? '选择法规文件' : '再导入一部'}
            </Button>
          </div>
        </div>
      </Page>
      {file && view && (
        <StatuteDialog file={file} shelf={view.law.statutes} onClose={() => setFile(null)} make={make} />
      )}
    </main>
  );
}
