import { z } from 'zod';
import { idSchema, requiredText, shortText } from './values';

/**
 * What an organ may do in a matter (条例 arts. 22, 23). 信访部门 registers, transfers, assigns, supervises;
 * 有权处理机关 accepts, investigates, decides. The power belongs to the organ in the matter, not to the program.
 */
export const organKinds = { 'petition-office': '信访部门', 'competent-organ': '有权处理机关' } as const;
export const organKindSchema = z.enum(['petition-office', 'competent-organ']);
export type OrganKind = z.infer<typeof organKindSchema>;

/** 政法部门 and 纪检监察机关 tell petitioners by rules of their own (条例 art. 23(4)). */
export const organBranches = ['政法部门', '纪检监察机关'] as const;

/**
 * An organ this office acts for. `shortForm` is the 机关代字 of its document numbers; `superior` receives review requests
 * (复查, 条例 art. 35), `reReviewOrgan` the requests after that (复核, art. 36).
 */
export const organSchema = z.object({
  id: idSchema,
  name: requiredText('机关名称', 60),
  kind: organKindSchema,
  shortForm: requiredText('机关代字', 20),
  superior: requiredText('复查机关（上一级机关）', 60),
  reReviewOrgan: requiredText('复核机关', 60).optional(),
  branch: z.enum(organBranches).optional(),
  phone: shortText('联系电话', 50),
});
export type Organ = z.infer<typeof organSchema>;

/** The office as set up at first run. */
export const officeProfileSchema = z.object({
  officeName: requiredText('单位名称', 60),
  division: requiredText('行政区划', 60),
  divisionCode: z
    .string()
    .regex(/^\d{6}$/, { message: '行政区划代码是 6 位数字' })
    .optional(),
  receptionPlace: shortText('接待地点'),
  organs: z.array(organSchema).min(1, { message: '至少设置一个机关' }).max(30),
});
export type OfficeProfile = z.infer<typeof officeProfileSchema>;
