import { personName } from '#shared/case/petitioners';
import type { CaseState } from '#shared/case/state';
import { formatDate } from '#shared/law/dates';
import styles from './cases.module.css';

/** The people of a matter and their visits. Only what was given is shown; nothing is asked for by its absence. */
export function PeoplePanel({ state }: { readonly state: CaseState }) {
  return (
    <section className={styles.panel} aria-label="信访人和来访">
      <h2 className={styles.panelTitle}>信访人</h2>
      <ul className={styles.cards}>
        {state.petitioners.map((person, index) => (
          <li key={person.id}>
            <p className={styles.cardTitle}>
              {personName(person)}
              {index === 0 && state.petitioners.length > 1 && <span className={styles.by}>主信访人</span>}
            </p>
            <p className={styles.small}>
              {[
                person.kind === '单位' ? '单位' : person.sex,
                person.birthDate === undefined ? undefined : `${formatDate(person.birthDate)}生`,
                person.occupation,
              ]
                .filter(Boolean)
                .join('，')}
            </p>
            {person.identityNumber && (
              <p className={styles.small}>
                {person.identityKind ?? '证件'} {person.identityNumber}
                {person.identityUnverified && '（未核实）'}
              </p>
            )}
            {person.phone && <p className={styles.small}>电话 {person.phone}</p>}
            {person.address && <p className={styles.small}>住址 {person.address}</p>}
          </li>
        ))}
      </ul>
      <h2 className={styles.panelTitle}>来访</h2>
      <ul className={styles.cards}>
        {[...state.visits].reverse().map((visit) => (
          <li key={visit.visitId}>
            <p className={styles.small}>
              {formatDate(visit.receivedOn)} {visit.receivedAt} {visit.form}，{visit.headcount} 人，{visit.receiverName}
              接待
            </p>
            {visit.said !== '' && <p className={styles.small}>{visit.said}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
