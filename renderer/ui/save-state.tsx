import type { DraftState } from '../desk/use-draft';
import classes from './ui.module.css';

/** 保存中 / 已保存 / 未能保存: never says saved before main has said so. */
export function SaveState({ state }: { readonly state: DraftState }) {
  return (
    <span className={classes.saveState} role="status" data-failed={state.step === 'failed'}>
      {wordsOf(state)}
    </span>
  );
}

function wordsOf(state: DraftState): string {
  switch (state.step) {
    case 'empty':
      return '';
    case 'saving':
      return '草稿保存中…';
    case 'saved':
      return `草稿已保存 ${state.at}`;
    case 'failed':
      return `草稿未能保存：${state.message}`;
  }
}
