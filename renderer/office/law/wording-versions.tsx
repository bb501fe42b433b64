import { Button } from '@mantine/core';
import { dateOfInstant, formatDate, timeOfInstant } from '#shared/law/dates';
import { textChanges } from '#shared/papers/changes';
import type { Wording } from '#shared/papers/wording';
import officeClasses from '../office.module.css';
import classes from './wording.module.css';
import type { WordingVersion } from './wording-list';

const titleOf = ({ restored, undone }: WordingVersion): string =>
  `${restored ? '恢复默认' : '修改'}${undone ? '（已撤销）' : ''}`;

/** The versions of a text, newest first, with what changed in each; any of them can be taken up again. */
export function WordingVersions({
  wording,
  versions,
  onUse,
}: {
  readonly wording: Wording;
  readonly versions: readonly WordingVersion[];
  readonly onUse: (text: string) => void;
}) {
  if (versions.length === 0) return null;
  return (
    <section aria-label="改过的版本">
      <h3 className={classes.groupName}>改过的版本</h3>
      <ol className={officeClasses.cards}>
        {versions.map((version, index) => (
          <li key={version.at + String(index)} className={officeClasses.card}>
            <details className={classes.version}>
              <summary>
                <strong>{titleOf(version)}</strong> {formatDate(dateOfInstant(version.at))} {timeOfInstant(version.at)}{' '}
                · {version.by}
              </summary>
              <WordingChange before={version.before} after={version.text} />
              <Button
                variant="default"
                onClick={() => onUse(version.text)}
                aria-label={`把第 ${versions.length - index} 次的用语放进编辑框`}
              >
                放进编辑框
              </Button>
            </details>
          </li>
        ))}
        <li className={officeClasses.card}>
          <details className={classes.version}>
            <summary>
              <strong>默认</strong> 程序自带
            </summary>
            <p className={classes.text}>{wording.template}</p>
          </details>
        </li>
      </ol>
    </section>
  );
}

/** What was put in and taken out between two texts. */
export function WordingChange({ before, after }: { readonly before: string; readonly after: string }) {
  const pieces = textChanges(before, after);
  return (
    <p className={classes.text}>
      {pieces.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'inserted') return <ins key={key}>{text}</ins>;
        return kind === 'deleted' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}
