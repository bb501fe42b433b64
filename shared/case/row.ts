import type { LocalDate } from '../law/dates';
import type { Role } from './roles';

/**
 * Where a case stands, in the words of the worklist. Codes are stable; the label is data for the screen.
 * The order is the order of the ordinary path.
 */
export const stages = {
  registered: '已登记',
  classified: '已分类',
  transferred: '已转送',
  'given-back': '已退回',
  refused: '不予受理',
  procedure: '已导入程序',
  suggestion: '建议研究中',
  reported: '已报告',
  'accusation-handled': '已办理反馈',
  accepted: '已受理',
  assigned: '办理中',
  drafted: '待审核',
  returned: '退回修改',
  reviewed: '待签批',
  'signed-off': '待印发',
  issued: '待送达',
  served: '待办结',
  settled: '已达成协议',
  withdrawn: '已撤回',
  review: '复查复核中',
  redo: '待重新办理',
  closed: '已办结',
  filed: '已归档',
} as const;
export type Stage = keyof typeof stages;

const isStage = (stage: string): stage is Stage => Object.hasOwn(stages, stage);

/** The officer's word for a stage; one that a newer version wrote is shown as it is (L5). */
export const stageWords = (stage: string): string => (isStage(stage) ? stages[stage] : stage);

/**
 * One line of a worklist: what the desk holds of a case. Folded from the events in the same transaction (L2) and
 * published to every window that may see it. `due` is the nearest open limit; it does not depend on today.
 */
export interface CaseRow {
  readonly id: string;
  readonly version: number;
  /** 登记编号 as shown, e.g. 2026-000123. */
  readonly registration: string;
  readonly title: string;
  readonly petitionerNames: string;
  readonly openedOn: LocalDate;
  readonly lastVisitOn: LocalDate;
  readonly visitCount: number;
  readonly headcount: number;
  readonly stage: Stage;
  readonly purpose: string | null;
  readonly contentClass: string | null;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly organName: string | null;
  /** Label of the next lawful step; empty when nothing is left to do. */
  readonly nextStep: string;
  readonly due: LocalDate | null;
  /** What is due, e.g. 办结期限. */
  readonly dueWhat: string | null;
  readonly closedOn: LocalDate | null;
  /** First working day on or after `due`; null while that year's list is not loaded. */
  readonly dueRolled: LocalDate | null;
  /** Day the nearest limit began, for the share of it that has gone by; null with `due`. */
  readonly dueFrom: LocalDate | null;
  /** Roles that are warned of it (table of limits). */
  readonly dueWarns: readonly Role[];
  /** A step that may be left undone, and the last day for it: 提出异议. */
  readonly option: { readonly what: string; readonly due: LocalDate } | null;
  /** Owed steps without a day, in words: 督办反馈期限未定, 提出异议期限待2027年节假日表. */
  readonly undated: readonly string[];
  /** Whose move it is: this office's, another organ's, or the petitioner's (补充材料, 复查期内 …). */
  readonly waitingFor: 'office' | 'other-organ' | 'petitioner';
  /** 初件/重件, 个访/集体访/联名, 紧急, 保密, 涉密 … as short words for the list; see marks.ts. */
  readonly marks: readonly string[];
  /** Officers who may see it, null when every officer may; main drops the row for everybody else. */
  readonly readers: readonly string[] | null;
  readonly lateSteps: number;
  /** Papers agreed to that wait for number and date (待印发), of closed matters too. */
  readonly papersToIssue: number;
  /** Papers issued that have not reached whom they are for (已印发未送达), of closed matters too. */
  readonly papersToServe: number;
  /** What a closed matter still asks this office for (art. 32(2)): 督促执行, 疏导教育; empty for most, and once filed. */
  readonly followUp: string;
  readonly needsNewerVersion: boolean;
}
