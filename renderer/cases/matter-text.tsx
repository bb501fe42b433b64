import type { MatterText as Matter } from '#shared/case/values';
import styles from './cases.module.css';
import { LongText } from './long-text';

/** What the visitor said, in the order it was taken down; parts not filled are left out. */
export function MatterText({
  matter,
  answered,
}: {
  readonly matter: Matter;
  /** What was answered on the spot, empty when it was not. */
  readonly answered: string;
}) {
  const parts: readonly (readonly [string, string])[] = [
    ['信访请求', matter.demands],
    ['事实和理由', matter.facts],
    ['此前反映情况', matter.history],
    ['递交的材料', matter.papersHandedOver],
    ['答复内容', answered],
  ];
  return (
    <section className={styles.section} aria-label="反映内容">
      <h2 className={styles.sectionTitle}>反映内容</h2>
      {parts
        .filter(([, text]) => text.trim() !== '')
        .map(([label, text]) => (
          <div key={label} className={styles.textBlock}>
            <h3>{label}</h3>
            <LongText text={text} />
          </div>
        ))}
    </section>
  );
}
