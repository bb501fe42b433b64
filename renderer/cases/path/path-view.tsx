import { IconArrowRight, IconCheck, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { OfficeProfile } from '#shared/case/office';
import { pathOf, type Station } from '#shared/case/path';
import type { CaseState } from '#shared/case/state';
import { formatDate } from '#shared/law/dates';
import styles from './path.module.css';

const statusWords: Readonly<Record<Station['status'], string>> = {
  done: '已办',
  current: '现在在这里',
  possible: '还没到',
  closed: '不走',
};

/** Where in the law the case stands, as stations in a row that wraps; the ways not taken are unfolded on demand. */
export function PathView({ state, office }: { readonly state: CaseState; readonly office: OfficeProfile }) {
  const { line, aside } = useMemo(() => pathOf(state, office), [state, office]);
  const open = aside.filter(({ status }) => status !== 'closed');
  return (
    <section className={styles.path} aria-label="在法律上走到哪里">
      <ol className={styles.line}>
        {line.map((station) => (
          <StationMark key={station.key} station={station} />
        ))}
      </ol>
      {aside.length > 0 && (
        <details className={styles.aside}>
          <summary>{open.length === 0 ? '别的去向都不走' : `别的去向：还有 ${open.length} 条可以走`}</summary>
          <ul className={styles.ways}>
            {aside.map(({ key, name, article, status, reason }) => (
              <li key={key} data-status={status}>
                <b>{name}</b>
                <span>{status === 'closed' ? `不走：${reason}` : '可以走'}</span>
                <span className={styles.article}>{article}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function StationMark({ station }: { readonly station: Station }) {
  const { name, article, status, on, reason, note } = station;
  // What is known of a station goes before the plain word that it has not come yet, or is passed by.
  const said = (status === 'possible' || status === 'closed') && (note !== '' || reason !== '');
  const when = on !== null ? formatDate(on) : said ? '' : statusWords[status];
  return (
    <li className={styles.station} data-status={status} aria-current={status === 'current' ? 'step' : undefined}>
      <span className={styles.mark} aria-hidden="true">
        {status === 'done' && <IconCheck size="0.875rem" stroke={2.6} />}
        {status === 'closed' && <IconX size="0.75rem" stroke={2.4} />}
        {status === 'current' && <IconArrowRight size="0.875rem" stroke={2.6} />}
      </span>
      <span className={styles.name}>{name}</span>
      {when !== '' && <span className={styles.when}>{when}</span>}
      {(note !== '' || reason !== '') && <span className={styles.note}>{note === '' ? reason : note}</span>}
      <span className={styles.article}>{article.replace('《条例》', '')}</span>
    </li>
  );
}
