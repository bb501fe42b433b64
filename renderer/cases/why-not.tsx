import type { Step } from '#shared/case/steps';
import styles from './cases.module.css';

/** Steps not open now, each with the reason and the rule; folded, because it is asked for, not announced. */
export function WhyNot({ steps }: { readonly steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <details className={styles.whyNot}>
      <summary>为什么不能办别的</summary>
      <ul>
        {steps.map((step) => (
          <li key={step.name}>
            <b>{step.label}</b>：{step.reason?.message}
            {step.reason && !step.reason.message.includes(step.reason.rule) && (
              <span className={styles.by}>依据：{step.reason.rule}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
