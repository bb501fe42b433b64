import { Button } from '@mantine/core';
import { stageWords } from '#shared/case/row';
import type { EarlierMatter } from '#shared/ipc/views';
import { formatDate } from '#shared/law/dates';
import { type FormStore, useFormValue } from '../ui/form-store';
import { arrivalWords } from './arrival-words';
import classes from './reception.module.css';
import type { ReceptionForm } from './reception-form';
import { useLookup } from './use-lookup';

/** 可能来过: earlier matters with their text, so that the officer can compare and decide. Never moves the form. */
export function EarlierMatters({ store }: { readonly store: FormStore<ReceptionForm> }) {
  const matters = useLookup(store);
  const sameAs = useFormValue(store, (form) => form.sameAs);
  const notSameAs = useFormValue(store, (form) => form.notSameAs);
  const { again } = arrivalWords[useFormValue(store, (form) => form.form)];
  const shown = matters ?? [];
  return (
    <>
      <h2 className={classes.sideTitle}>可能来过</h2>
      <p className={classes.sideLead} role="status">
        {leadWords(matters, shown.length)}
      </p>
      <ul className={classes.matters}>
        {shown.map((matter) => (
          <Matter
            key={matter.caseId}
            matter={matter}
            again={again}
            decision={
              sameAs?.caseId === matter.caseId ? 'same' : notSameAs.includes(matter.caseId) ? 'different' : 'open'
            }
            onSame={() => {
              const { caseId, registration, title } = matter;
              store.set((form) => ({
                ...form,
                sameAs: { caseId, registration, title },
                notSameAs: form.notSameAs.filter((id) => id !== caseId),
              }));
            }}
            onDifferent={() =>
              store.set((form) => ({
                ...form,
                sameAs: form.sameAs?.caseId === matter.caseId ? null : form.sameAs,
                notSameAs: [...new Set([...form.notSameAs, matter.caseId])],
              }))
            }
            onUndo={() =>
              store.set((form) => ({
                ...form,
                sameAs: form.sameAs?.caseId === matter.caseId ? null : form.sameAs,
                notSameAs: form.notSameAs.filter((id) => id !== matter.caseId),
              }))
            }
          />
        ))}
      </ul>
    </>
  );
}

function leadWords(matters: readonly EarlierMatter[] | null, count: number): string {
  if (matters === null) return '填写姓名、证件号码或电话后，这里列出同一人以前的来访，供您判断是不是同一件事。';
  return count === 0 ? '没有查到以前的来访。' : `查到 ${count} 件。\n同名不一定是同一人，请看内容再判断。`;
}

function Matter({
  matter,
  again,
  decision,
  onSame,
  onDifferent,
  onUndo,
}: {
  readonly matter: EarlierMatter;
  readonly again: string;
  readonly decision: 'open' | 'same' | 'different';
  readonly onSame: () => void;
  readonly onDifferent: () => void;
  readonly onUndo: () => void;
}) {
  return (
    <li className={classes.matter} data-decision={decision}>
      <p className={classes.matterTitle}>{matter.title}</p>
      <p className={classes.matterMeta}>
        {matter.petitionerNames} · {matter.registration} · {stageWords(matter.stage)} ·{' '}
        {matter.as === '代理人' && '代理人'}
        {matter.matchedBy.join('、')}相同
      </p>
      <p className={classes.matterMeta}>
        {formatDate(matter.openedOn)}登记
        {matter.visitCount > 1 && `，来访 ${matter.visitCount} 次，最近 ${formatDate(matter.lastVisitOn)}`}
      </p>
      <p className={classes.matterText}>{matter.demands}</p>
      {decision === 'open' ? (
        <div className={classes.matterActions}>
          <Button variant="default" onClick={onSame} aria-label={`登记为${again}：${matter.registration}`}>
            登记为{again}
          </Button>
          <Button variant="default" onClick={onDifferent} aria-label={`不是同一事项：${matter.registration}`}>
            不是同一事项
          </Button>
        </div>
      ) : (
        <div className={classes.matterActions}>
          <strong>{decision === 'same' ? `本次登记为它的${again}` : '已判断不是同一事项'}</strong>
          <Button variant="subtle" onClick={onUndo}>
            改回未判断
          </Button>
        </div>
      )}
    </li>
  );
}
