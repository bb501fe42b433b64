import type { Decision, Refusal } from '../command';
import type { OfficeProfile, Organ } from '../office';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';

/** A closed case takes no further steps; visits, notes and exports are still recorded. */
export const closedRefusal = (state: CaseState): Refusal | null =>
  state.closed === null ? null : refusal(officeRules.closed, '事项已经办结；信访人再来的，登记“再次来访”');

/** A matter its petitioner took back is handled no further. */
export const withdrawnRefusal = (state: CaseState): Refusal | null =>
  state.withdrawal === null ? null : refusal(officeRules.closing, '信访人已经撤回这个事项，不再办理；可以直接办结');

/** Neither closed nor taken back. */
export const endedRefusal = (state: CaseState): Refusal | null => closedRefusal(state) ?? withdrawnRefusal(state);

/** Steps of handling under way 6 follow the acceptance. */
export const notInHandling = (state: CaseState, what: string): Refusal | null =>
  endedRefusal(state) ??
  (state.acceptance === null ? refusal(article('第三十一条第六项'), `事项还没有受理，受理后才能${what}`) : null);

/** An id given twice: the step was recorded already. */
export const repeated = (field: string): Decision => refused(officeRules.existence, '这一步已经登记过', field);

/** Way 6 of art. 31 means: accepted, heard, investigated, answered by a 处理意见书. */
export const acceptanceMissing = (state: CaseState): Refusal | null =>
  state.acceptance === null
    ? refusal(article('第三十一条第六项'), '事项还没有受理，不能出具处理意见；请先由有权处理的机关受理')
    : null;

/** The organ a step is done for must be one this office acts for (条例 arts. 22, 23). */
export const findOrgan = (office: OfficeProfile, organId: string): Organ | undefined =>
  office.organs.find((organ) => organ.id === organId);

export const foreignOrgan = (rule: string, field = 'organId'): Refusal =>
  refusal(rule, '本单位不代表这个机关办理事项，请选择本单位设置的机关', field);
