import { z } from 'zod';
import { idSchema, requiredText, shortText } from './values';

/**
 * What an organ may do in a matter (条例 arts. 22, 23). 信访部门 registers, transfers, assigns, supervises;
 * 有权处理机关 accepts, investigates, decides. The power belongs to the organ in the matter, not to the program.
 */
export const organKinds = { 'petition-office': '信访部门', 'competent-organ': '有权处理机关' } as const;
export const organKindSchema = z.enum(['petition-office', 'competent-organ']);
export type OrganKind = z.infer<typeof organKindSchema>;

/** Groups of papers an organ may number on their own (分开编号), each with a 代字 of its own. */
export const seriesGroups = {
  opinion: '处理意见书、复查和复核意见书',
  notice: '告知书等致信访人的文书',
  letter: '转送、交办等致机关的函',
  report: '致上级机关的报告',
} as const;
export type SeriesGroup = keyof typeof seriesGroups;
const seriesGroupSchema = z.enum(['opinion', 'notice', 'letter', 'report']);

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
  /** Stand on envelopes (信封) as the sender's. */
  address: requiredText('通信地址', 200).optional(),
  postcode: z
    .string()
    .regex(/^\d{6}$/, { message: '邮政编码是 6 位数字' })
    .optional(),
  /** Groups numbered apart; what is not named here is numbered under `shortForm`. */
  series: z
    .array(z.object({ group: seriesGroupSchema, shortForm: requiredText('代字', 20) }))
    .max(4)
    .refine((list) => new Set(list.map(({ group }) => group)).size === list.length, {
      message: '同一类文书只能有一个代字',
    })
    .optional(),
});
export type Organ = z.infer<typeof organSchema>;

/**
 * 接续编号: numbers given on paper before the program came stay theirs. `next` is the number the series goes on with in that
 * year; only forward.
 */
export const seriesContinuedSchema = z.object({
  series: requiredText('代字', 20),
  year: z.number().int().min(1990).max(2199),
  next: z
    .number({ message: '请填写下一个编号' })
    .int({ message: '编号是整数' })
    .min(1, { message: '编号从 1 开始' })
    .max(999_999, { message: '编号最大 999999' }),
  reason: requiredText('接续原因', 500),
});
export type SeriesContinued = Readonly<z.infer<typeof seriesContinuedSchema>>;

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
