import type { CommandState } from '../desk/send-command';
import { canRetry } from '../desk/wording';
import { Notice } from './states';

/** Saving / could not save of a command, with what is kept and what to do. Nothing while idle or saved. */
export function CommandStateNotice({
  state,
  onRetry,
}: {
  readonly state: CommandState;
  readonly onRetry?: () => void;
}) {
  if (state.step === 'saving') return <span role="status">保存中…</span>;
  if (state.step !== 'failed') return null;
  const action = onRetry && canRetry(state.error) ? { label: '再试一次', run: onRetry } : null;
  return (
    <Notice tone="danger" {...(action ? { action } : {})}>
      {state.error.message}
    </Notice>
  );
}
