import type { CaseState } from './state';

/** Marks of a matter as the worklist shows them: 重件, 集体访, 联名, 紧急, 保密, 涉密. 初件 and 个访 are the rule and go unsaid. */
export function marksOf(state: CaseState): readonly string[] {
  return [
    ...(state.secret === null ? [] : ['涉密']),
    ...(state.marks.confidential === null ? [] : ['保密']),
    ...(state.marks.urgent === null ? [] : ['紧急']),
  ];
}

/** Whose move it is. */
export function waitingFor(_state: CaseState): 'office' | 'other-organ' | 'petitioner' {
  return 'office';
}
