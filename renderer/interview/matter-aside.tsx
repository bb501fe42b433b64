import { personName } from '#shared/case/petitioners';
import type { CaseState } from '#shared/case/state';
import { formatDate } from '#shared/law/dates';
import classes from './interview.module.css';

/** What is known so far, beside the note. */
export function MatterAside({ state }: { readonly state: CaseState }) {
  const { matter } = state;
  return (
    <div className={classes.aside}>
      <h2 className={classes.asideTitle}>本事项</h2>
      <Fact label="信访人" text={state.petitioners.map(personName).join('、')} />
      <Fact label="信访请求" text={matter.demands} />
      <Fact label="事实和理由" text={matter.facts} />
      <Fact label="此前反映" text={matter.history} />
      {state.visits.slice(1).map((visit) => (
        <Fact key={visit.visitId} label={`${formatDate(visit.receivedOn)}再次来访`} text={visit.said} />
      ))}
    </div>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  if (text.trim() === '') return null;
  return (
    <div>
      <h3 className={classes.asideLabel}>{label}</h3>
      <p className={classes.asideText}>{text}</p>
    </div>
  );
}
