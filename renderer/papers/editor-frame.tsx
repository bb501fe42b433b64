import { Button } from '@mantine/core';
import { type FocusEvent, memo, type ReactNode, type Ref, useCallback, useRef } from 'react';
import { petitionerNames } from '#shared/case/petitioners';
import type { CaseState } from '#shared/case/state';
import { OccurredOn } from '../cases/steps/occurred-on';
import { StaleNotice } from '../cases/steps/stale-notice';
import type { StepDay } from '../cases/steps/step-day';
import type { SeenVersion } from '../cases/steps/use-seen-version';
import type { CommandState } from '../desk/send-command';
import type { DraftState } from '../desk/use-draft';
import { ActionBar } from '../ui/action-bar';
import { CommandStateNotice } from '../ui/command-state';
import { enterToNext } from '../ui/enter-to-next';
import type { FieldErrors } from '../ui/field-errors';
import type { FormStore } from '../ui/form-store';
import { useKeys } from '../ui/keys';
import { FillPage } from '../ui/page';
import { SaveState } from '../ui/save-state';
import { Notice } from '../ui/states';
import styles from './desk.module.css';

interface EditorFrameProps {
  readonly title: string;
  readonly state: CaseState;
  readonly saving: FormStore<DraftState>;
  readonly sending: CommandState;
  readonly version: SeenVersion;
  /** What Ctrl+Enter does, e.g. 提交审核. */
  readonly action: string;
  readonly onSubmit: () => void;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
  readonly onBack: () => void;
  /** Said before anything else: what of a stored draft could not be read. */
  readonly problem: string | null;
  /** What is still wrong, and how to get there. */
  readonly errors: FieldErrors;
  readonly onErrors: () => void;
  /** What no field of the form can mend. */
  readonly beyondFields?: readonly string[];
  readonly day: StepDay;
  readonly today: string;
  readonly onDay: (day: StepDay) => void;
  readonly area: Ref<HTMLDivElement>;
  /** Path of the field with the focus; null outside of fields. */
  readonly onField: (path: string | null) => void;
  readonly children: ReactNode;
  /** Check list and pages. */
  readonly right: ReactNode;
}

interface FootProps {
  readonly saving: FormStore<DraftState>;
  readonly action: string;
  readonly busy: boolean;
  readonly stale: boolean;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
}

/** Apart, so that a keystroke does not draw it again. */
const Foot = memo(function Foot({ saving, action, busy, stale, onBack, onSubmit }: FootProps) {
  return (
    <ActionBar state={<SaveState saving={saving} />}>
      <Button variant="default" onClick={onBack}>
        返回（草稿留着）
      </Button>
      <Button onClick={onSubmit} loading={busy} disabled={stale}>
        {action}
      </Button>
    </ActionBar>
  );
});

/** Page of a paper that is being written: fields left, check list and pages right, what stands in the way above. */
export function EditorFrame(props: EditorFrameProps) {
  const { state, sending, action, errors, day, version } = props;
  const { seen, stale, look } = version;
  const latest = useRef(props);
  latest.current = props;
  const submit = useCallback(() => latest.current.onSubmit(), []);
  const back = useCallback(() => latest.current.onBack(), []);
  useKeys([{ key: 'Ctrl+Enter', label: action, run: submit }]);
  const wrong = Object.keys(errors).length;
  const onFocus = (event: FocusEvent) => {
    const holder = event.target instanceof HTMLElement ? event.target.dataset.field : undefined;
    props.onField(holder ?? null);
  };
  return (
    <FillPage
      title={props.title}
      subtitle={`${petitionerNames(state.petitioners, 0)} · ${state.matter.title}`}
      foot={
        <Foot
          saving={props.saving}
          action={action}
          busy={sending.step === 'saving'}
          stale={stale}
          onBack={back}
          onSubmit={submit}
        />
      }
    >
      <div className={styles.frame}>
        <div className={styles.work}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: only watches which field has the focus, and Enter */}
          <div className={styles.left} ref={props.area} onFocus={onFocus} onKeyDown={enterToNext}>
            {props.problem && <Notice tone="warning">{props.problem}</Notice>}
            {stale ? (
              <StaleNotice
                caseId={state.id}
                since={seen}
                onSeen={() => {
                  look();
                  props.onDismiss();
                }}
              />
            ) : (
              <CommandStateNotice state={sending} onRetry={props.onRetry} />
            )}
            {wrong > 0 && (
              <Notice tone="danger" action={{ label: '到第一处', run: props.onErrors }}>
                还有 {wrong} 处要补，已写的都在。
                {props.beyondFields?.map((words) => (
                  <p key={words}>{words}</p>
                ))}
              </Notice>
            )}
            {props.children}
            <div className={styles.day}>
              <OccurredOn label="提交日期" day={day} today={props.today} errors={errors} onDay={props.onDay} />
            </div>
          </div>
          <div className={styles.right}>{props.right}</div>
        </div>
      </div>
    </FillPage>
  );
}
