import type { OfficeView } from '#shared/ipc/views';
import { type LawChange, movesNothing } from '#shared/law/changes';
import { Notice } from '../../ui/states';
import { changeTitle } from './change-words';
import type { LawChanging } from './use-law-change';

/** What the last change did, with the way back. */
export function OutcomeNotice({ changing, view }: { readonly changing: LawChanging; readonly view: OfficeView }) {
  const { outcome, busy, undo } = changing;
  if (outcome === null) return null;
  if (outcome.result === 'failed') return <Notice tone="danger">{outcome.message}</Notice>;
  if (outcome.result === 'undone') return <Notice tone="done">已撤销，期限按以前的规定计算；撤销也留有记录。</Notice>;
  const { movedCount } = outcome.preview;
  return (
    <Notice
      tone="done"
      action={{ label: '撤销这次更改', run: () => !busy && void undo() }}
      title={`已更改：${changeTitle(outcome.change, view.lawChanges)}`}
    >
      {movesNothing(outcome.change)
        ? unmovedWords(outcome.change)
        : movedCount === 0
          ? '没有未办结事项的届满日改变。'
          : `未办结事项的 ${movedCount} 个届满日已重新计算。`}
    </Notice>
  );
}

/** What a change that moves no limit does. */
const unmovedWords = ({ kind }: LawChange): string =>
  kind === 'statute' || kind === 'statute-ended'
    ? '引用和核对从现在起按它；不影响任何期限。'
    : '以后起草的文书用新的用语；已经提交审批和已经印发的文书不变。';
