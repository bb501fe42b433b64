import { Button } from '@mantine/core';
import type { LawChange } from '#shared/law/changes';
import { useToday } from '../../app/status';
import { Section } from '../../ui/page';
import { EmptyState } from '../../ui/states';
import officeClasses from '../office.module.css';
import { validityWords } from './change-words';
import { classCounts, classCountWords, classTree } from './class-words';
import { ClassesDialog } from './classes-dialog';
import classes from './law.module.css';
import type { LawPartProps } from './law-settings';
import { Unverified } from './unverified';
import { useKept } from './use-kept';

type ClassesChange = Extract<LawChange, { readonly kind: 'classes' }>;

/** 内容分类: the table officers choose from today, and a new one from a file. */
export function ClassesSettings({ view, changing }: LawPartProps) {
  const today = useToday();
  const { open: read, keep: setRead } = useKept<ClassesChange['table']>(changing);
  const table = view.law.contentClasses
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo))
    .at(-1);
  const importFile = async () => {
    const change = await changing.readFile('classes');
    if (change?.kind === 'classes') setRead(change.table);
  };
  return (
    <Section title="现行内容分类">
      {table === undefined ? (
        <EmptyState text="今天没有有效的内容分类表，请从文件导入一份。" />
      ) : (
        <div>
          <p>
            {classCountWords(classCounts(table.paths))}
            {!table.verified && <Unverified />}
          </p>
          <p className={officeClasses.muted}>
            {validityWords(table.validFrom, table.validTo)} · 来源：{table.source}
          </p>
        </div>
      )}
      <p className={officeClasses.muted}>
        换成新表以后，新的事项按新表选；已经分类的事项保留原来的分类名称。文件是
        CSV，每行一个分类，最多三列：一级、二级、三级。
      </p>
      <div>
        <Button variant="default" onClick={() => void importFile()} loading={changing.busy}>
          从文件导入新表
        </Button>
      </div>
      {table && (
        <div>
          {classTree(table.paths).map((branch) => (
            <details key={branch.name} className={classes.branch}>
              <summary>
                {branch.name}
                <span className={officeClasses.muted}>（{branch.below.length}）</span>
              </summary>
              <dl>
                {branch.below.map(({ name, below }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    {below.length > 0 && <dd>{below.join('、')}</dd>}
                  </div>
                ))}
              </dl>
            </details>
          ))}
        </div>
      )}
      {read && (
        <ClassesDialog
          table={read}
          onClose={() => setRead(null)}
          onDone={(next) => {
            setRead(next);
            void changing.preview({ kind: 'classes', table: next });
          }}
        />
      )}
    </Section>
  );
}
