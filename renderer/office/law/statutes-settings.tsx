import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StatuteFile } from '#shared/ipc/views';
import { articleLabel } from '#shared/law/statutes/numerals';
import { versionHolds, versionsOf } from '#shared/law/statutes/shelf';
import type { Statute } from '#shared/law/statutes/statute';
import { call } from '../../app/bridge';
import { useToday } from '../../app/status';
import { Section } from '../../ui/page';
import { EmptyState, Notice } from '../../ui/states';
import officeClasses from '../office.module.css';
import { validityWords } from './change-words';
import { EndDialog } from './end-dialog';
import type { LawPartProps } from './law-settings';
import { StatuteArticles } from './statute-articles';
import { StatuteDialog } from './statute-dialog';
import { indexWords } from './statute-words';
import { Unverified } from './unverified';

/** A version holds until a day, or was imported by mistake and leaves the shelf. */
const endWords = {
  end: '已经失效',
  remove: '导错了，移出法条库',
  hint: '此后引用它，会提示已经失效',
  removed: '移出后不再用于引用和核对。更改记录里仍然留着，可以撤销。',
  from: '施行日期',
  done: '停用',
} as const;

/** 法条库: the laws whose full text was imported with all their versions, and what the program ships of each act it cites. */
export function StatutesSettings({ view, changing }: LawPartProps) {
  const today = useToday();
  const [file, setFile] = useState<StatuteFile | null>(null);
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [looking, setLooking] = useState<Statute | null>(null);
  const [ending, setEnding] = useState<Statute | null>(null);
  const versions = versionsOf(view.law.statutes);
  const choose = async () => {
    setReading(true);
    setProblem(null);
    changing.forget();
    const answer = await call('statutes:read-file', {});
    setReading(false);
    if (!answer.ok) setProblem(answer.error.message);
    else if (answer.value !== null) setFile(answer.value);
  };
  return (
    <>
      <Section title="已导入的法规全文">
        <p className={officeClasses.muted}>
          导入全文以后，写文书时按 Ctrl + B
          可以查找、引用法条；引用的条、款、项是否存在、当日是否有效，会自动核对。同一部法规再次导入较晚的文本，旧文本到前一日为止，仍可查看。
        </p>
        <div>
          <Button variant="default" onClick={() => void choose()} loading={reading}>
            导入法规全文
          </Button>
        </div>
        {problem && <Notice tone="danger">{problem}</Notice>}
        {versions.length === 0 ? (
          <EmptyState text="还没有导入。可以导入 .docx、.md 或者 .txt 格式的法规全文。" />
        ) : (
          <ul className={officeClasses.cards}>
            {versions.map((version) => {
              const { statute, validTo } = version;
              const holds = versionHolds(version, today);
              return (
                <li key={statute.id} className={officeClasses.card}>
                  <div>
                    <strong>《{statute.name}》</strong>
                    {!holds && (statute.validFrom > today ? '（尚未施行）' : '（已失效）')}
                    <p className={officeClasses.muted}>
                      {validityWords(statute.validFrom, validTo)} · 共 {statute.articles.length} 条
                      {statute.source !== '' && ` · ${statute.source}`}
                    </p>
                  </div>
                  <div className={officeClasses.buttons}>
                    <Button
                      variant="default"
                      onClick={() => setLooking(statute)}
                      aria-label={`查看条文《${statute.name}》`}
                    >
                      查看条文
                    </Button>
                    <Button variant="default" onClick={() => setEnding(statute)} aria-label={`停用《${statute.name}》`}>
                      停用
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
      <Section title="程序自带的条文索引">
        <p className={officeClasses.muted}>只有条号和一句话的提要，没有导入全文时用来核对条号。</p>
        {view.law.statutes.index.map((act) => (
          <details key={`${act.name} ${act.validFrom}`}>
            <summary>
              《{act.name}》{!act.verified && <Unverified />}
              <span className={officeClasses.muted}>（{indexWords(act)}）</span>
            </summary>
            <ul>
              {act.articles.map(({ number, gist }) => (
                <li key={number}>
                  {articleLabel(number)}　{gist}
                </li>
              ))}
            </ul>
          </details>
        ))}
      </Section>
      {file && (
        <StatuteDialog
          file={file}
          shelf={view.law.statutes}
          onClose={() => setFile(null)}
          make={async (statute) => {
            const failed = await changing.make({ kind: 'statute', statute });
            if (failed === null) setFile(null);
            return failed;
          }}
        />
      )}
      {looking && <StatuteArticles statute={looking} onClose={() => setLooking(null)} />}
      {ending && (
        <EndDialog
          what={`《${ending.name}》`}
          words={endWords}
          validFrom={ending.validFrom}
          validTo={ending.validTo}
          onClose={() => setEnding(null)}
          onDone={async (lastDay) => {
            const failed = await changing.make({ kind: 'statute-ended', id: ending.id, lastDay });
            if (failed === null) setEnding(null);
            return failed;
          }}
        />
      )}
    </>
  );
}
