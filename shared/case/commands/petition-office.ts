import type { Decision, Refusal } from '../command';
import type { OfficeProfile, Organ } from '../office';
import { article, refusal, refused } from '../rules';
import { findOrgan, foreignOrgan } from './refusals';

/** 督办 and the three suggestions are powers of a 信访部门 alone (条例 art. 40). */

export const noPetitionOffice = (office: OfficeProfile): Refusal | null =>
  office.organs.some(({ kind }) => kind === 'petition-office')
    ? null
    : refusal(article('第四十条'), '督办和三项建议由党委和政府信访部门提出，本单位没有信访部门');

/** The 信访部门 acting, or why it may not. */
export function petitionOffice(
  office: OfficeProfile,
  organId: string,
): { readonly organ: Organ } | { readonly refused: Decision } {
  const organ = findOrgan(office, organId);
  if (organ === undefined) return { refused: { ok: false, refusal: foreignOrgan(article('第四十条')) } };
  return organ.kind === 'petition-office'
    ? { organ }
    : { refused: refused(article('第四十条'), `${organ.name}不是信访部门，不能督办、提出三项建议`, 'organId') };
}
