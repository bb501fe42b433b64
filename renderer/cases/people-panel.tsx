import { formWords } from '#shared/case/petition-forms';
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
      {state.accusation && (
        <>
          <h2 className={styles.panelTitle}>被检举控告</h2>
          <ul className={styles.cards}>
            {state.accusation.accused.map(({ name, unit }) => (
              <li key={`${name} ${unit}`} className={styles.small}>
                {[name, unit].filter((words) => words !== '').join('，')}
              </li>
            ))}
          </ul>
        </>
      )}
      {state.readers && (
        <>
          <h2 className={styles.panelTitle}>知情人员</h2>
          <p className={styles.small}>{state.readers.map(({ name }) => name).join('、')}</p>
        </>
      )}
      <h2 className={styles.panelTitle}>{state.visits.every(({ form }) => form === '来访') ? '来访' : '反映'}</h2>
      <ul className={styles.cards}>
        {[...state.visits].reverse().map((visit) => (
          <li key={visit.visitId}>
            <p className={styles.small}>
              {formatDate(visit.receivedOn)} {visit.receivedAt} {visit.form}，{visit.headcount} 人，
              {formWords[visit.form].receiver}
              {visit.receiverName}
            </p>
            {visit.said !== '' && <p className={styles.small}>{visit.said}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
