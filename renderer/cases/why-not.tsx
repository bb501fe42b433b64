import type { Step } from '#shared/case/steps';
import styles from './cases.module.css';
import { closedGroups } from './step-groups';

/** Steps not open now, each with the reason and the article; folded, because it is asked for, not announced. */
export function WhyNot({ steps }: { readonly steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <details className={styles.whyNot}>
      <summary>为什么不能办别的</summary>
      <ul>
        {closedGroups(steps).map(({ labels, message, rule }) => (
          <li key={message}>
            <b>{labels}</b>：{message}
            {rule.includes('《') && <span className={styles.ruleLine}>依据：{rule}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
