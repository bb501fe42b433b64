import type { Step } from '#shared/case/steps';
import { byArea } from './actions/step-areas';
import styles from './cases.module.css';
import { closedGroups } from './step-groups';

/**
 * Steps not open now, by area, each with the reason and the article; folded, because it is asked for, not announced.
 */
export function WhyNot({ steps }: { readonly steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <details className={styles.whyNot}>
      <summary>为什么不能办别的</summary>
      {byArea(steps).map(({ area, steps: closed }) => (
        <section key={area} aria-label={`${area}：现在不能办的`}>
          <h3>{area}</h3>
          <ul>
            {closedGroups(closed).map(({ labels, message, rule }) => (
              <li key={message}>
                <b>{labels}</b>：{message}
                {rule.includes('《') && <span className={styles.ruleLine}>依据：{rule}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
