import { Button } from '@mantine/core';
import { dateOfInstant, formatDate, timeOfInstant } from '#shared/law/dates';
import { Section } from '../../ui/page';
import { EmptyState } from '../../ui/states';
import officeClasses from '../office.module.css';
import { changeTitle } from './change-words';
import type { LawPartProps } from './law-settings';
import { lastStanding } from './own-law';

/** 更改记录: what was changed, when and by whom, newest first; the newest that holds can be taken back. */
export function ChangesSettings({ view, changing }: LawPartProps) {
  const { lawChanges } = view;
  const last = lastStanding(lawChanges);
  const newestFirst = lawChanges.map((record, at) => ({ record, at })).reverse();
  return (
    <Section title="更改记录">
      {newestFirst.length === 0 ? (
        <EmptyState text="还没有更改过。节假日表、期限、内容分类和文书用语的每次更改都记在这里，可以撤销最近的一次。" />
      ) : (
        <ol className={officeClasses.cards}>
          {newestFirst.map(({ record, at }) => {
            const title = changeTitle(record.change, lawChanges);
            return (
              <li key={at} className={officeClasses.card}>
                <div>
                  <strong>{title}</strong>
                  {record.undone && '（已撤销）'}
                  <p className={officeClasses.muted}>
                    {formatDate(dateOfInstant(record.at))} {timeOfInstant(record.at)} · {record.by}
                  </p>
                </div>
                {at === last && (
                  <Button
                    variant="default"
                    onClick={() => void changing.undo()}
                    loading={changing.busy}
                    aria-label={`撤销 ${title}`}
                  >
                    撤销
                  </Button>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}
