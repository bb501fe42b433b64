import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Step } from '#shared/case/steps';
import { moveInList } from '../../ui/arrow-list';
import { matchChoices } from '../../ui/choice-match';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { WhyNot } from '../why-not';
import styles from './actions.module.css';
import { areaOf, byArea } from './step-areas';

interface StepMenuProps {
  /** Lawful now for this officer. */
  readonly open: readonly Step[];
  readonly closed: readonly Step[];
  readonly onBegin: (step: Step) => void;
  readonly onClose: () => void;
}

/** All lawful steps by area, narrowed by typing words or pinyin initials; arrows move, Enter begins. */
export function StepMenu({ open, closed, onBegin, onClose }: StepMenuProps) {
  const [typed, setTyped] = useState('');
  /** What fits, the best first; drawn by area all the same, so that each step keeps its place. */
  const fitting = useMemo(() => {
    const choices = open.map(({ name, label, article }) => ({ value: name, label, hint: article }));
    const found = matchChoices(choices, typed);
    return found.flatMap(({ value }) => open.find(({ name }) => name === value) ?? []);
  }, [open, typed]);
  const shown = open.filter((step) => fitting.includes(step));
  const primary = open.find((step) => step.primary);
  const groups = byArea(shown, primary === undefined ? null : areaOf(primary.name));
  const first = typed.trim() === '' ? undefined : fitting[0];
  const move = (event: KeyboardEvent<HTMLElement>) =>
    moveInList(event, { items: 'button[data-step]', onFirst: first === undefined ? null : () => onBegin(first) });
  return (
    <Dialog title="办理" onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the steps inside */}
      <div className={styles.menu} onKeyDown={move}>
        <TextField
          label="找一个步骤"
          value={typed}
          onValue={setTyped}
          placeholder="例如 延期、sqyq；回车就办"
          data-autofocus
        />
        {groups.length === 0 && <p className={styles.none}>现在能办的步骤里没有“{typed.trim()}”。</p>}
        {groups.map(({ area, steps }) => (
          <section key={area} aria-label={area} className={styles.area}>
            <h3>{area}</h3>
            <ul>
              {steps.map((step) => (
                <li key={step.name}>
                  <button type="button" data-step={step.name} className={styles.step} onClick={() => onBegin(step)}>
                    <span>{step.label}</span>
                    <span className={styles.article}>{step.article}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <WhyNot steps={closed} />
      </div>
    </Dialog>
  );
}
