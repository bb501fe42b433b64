import type { DraftState } from '../desk/use-draft';
import { type FormStore, useFormValue } from './form-store';
import classes from './ui.module.css';

/** 保存中 / 已保存 / 未能保存: never says saved before main has said so. */
export function SaveState({ saving }: { readonly saving: FormStore<DraftState> }) {
  const state = useFormValue(saving, (now) => now);
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
