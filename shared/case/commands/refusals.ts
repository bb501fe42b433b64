import type { Refusal } from '../command';
import type { OfficeProfile, Organ } from '../office';
import { article, officeRules, refusal } from '../rules';
import type { CaseState } from '../state';

/** A closed case takes no further steps; visits, notes and exports are still recorded. */
export const closedRefusal = (state: CaseState): Refusal | null =>
  state.closed === null ? null : refusal(officeRules.closed, '事项已经办结；信访人再来的，登记“再次来访”');

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
