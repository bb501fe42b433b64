import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import {
  confirmationWaySchema,
  contentClassSchema,
  idSchema,
  interviewNoteSchema,
  longText,
  matterTextSchema,
  officerRefSchema,
  opinionSchema,
  placeSchema,
  purposeSchema,
  requiredLongText,
  requiredText,
  serialSchema,
  serviceWaySchema,
  shortText,
  visitSchema,
  wayOfArt31Schema,
} from '../values';

/** Payload of each command, as the screens send it and main validates it. The command files build on these. */
export const commandPayloads = {
  /** 登记来访, new matter. The first petitioner is the main one (主信访人). */
  'register-visit': z.object({ visit: visitSchema, matter: matterTextSchema, notSameAs: z.array(idSchema).max(50) }),
  /** 再次来访 on an existing matter. */
  'add-visit': z.object({ visit: visitSchema, said: longText('本次反映') }),
  /** 咨询、当场答复、引导: answered at once and closed. `organId` is the organ answering. */
  'answer-on-the-spot': z.object({
    organId: idSchema,
    kind: z.enum(['咨询', '当场答复', '引导']),
    answer: requiredLongText('答复内容'),
    guidedTo: shortText('引导去向'),
  }),
  /** 接谈笔录 read back, confirmed by the visitor and sealed. */
  'seal-interview': z.object({
    note: interviewNoteSchema,
    confirmation: z.object({ way: confirmationWaySchema, remark: shortText('确认说明', 500) }),
  }),
  /** 补充说明: the only later change of a sealed note. */
  'add-addendum': z.object({ noteId: idSchema, addendumId: idSchema, text: requiredLongText('补充内容') }),
  /** 分类: purpose, content class, place, way of art. 31 (only for 申诉 and 求决). */
  'classify-matter': z.object({
    purpose: purposeSchema,
    contentClass: contentClassSchema,
    place: placeSchema,
    way: wayOfArt31Schema.nullable(),
  }),
  /** 转送 or 交办 by a 信访部门 (条例 art. 22). */
  'transfer-matter': z.object({
    transferId: idSchema,
    organId: idSchema,
    kind: z.enum(['转送', '交办']),
    toOrgan: requiredText('去向机关', 100),
    reason: requiredText('转送理由', 500),
    feedbackBy: localDateSchema.nullable(),
  }),
  /** The other organ's opinion and the day it was served. */
  'record-other-opinion': z.object({
    transferId: idSchema,
    documentNumber: shortText('文号', 100),
    summary: requiredLongText('办理结果'),
    servedOn: localDateSchema.nullable(),
  }),
  /** 受理 (条例 arts. 23, 31(6)): only an organ with the power, and one this office acts for. */
  'accept-matter': z.object({ organId: idSchema }),
  /** 交承办人: responsibility down to the person. */
  'assign-case': z.object({ officer: officerRefSchema }),
  /** 拟办: the handler submits the opinion for review. */
  'submit-opinion': z.object({ opinion: opinionSchema }),
  'review-opinion': z.object({ opinionId: idSchema, agreed: z.boolean(), comment: shortText('审核意见', 2000) }),
  'sign-off-opinion': z.object({ opinionId: idSchema, agreed: z.boolean(), comment: shortText('签批意见', 2000) }),
  /** 印发; sent by main after the file is stored (L8). */
  'issue-letter': z.object({
    paperId: idSchema,
    opinionId: idSchema,
    number: serialSchema,
    file: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int().min(1) }),
  }),
  /** 送达. */
  'serve-letter': z.object({
    paperId: idSchema,
    way: serviceWaySchema,
    servedBy: requiredText('送达人', 100),
    receiver: requiredText('收件人', 100),
    remark: shortText('送达说明', 500),
  }),
  /** 办结. */
  'close-case': z.object({ reason: requiredText('办结说明', 500) }),
  /** A paper left the ledger on an officer's purpose; sent by main. */
  'record-export': z.object({
    paperId: idSchema,
    paper: shortText('文书', 100),
    way: z.enum(['另存', '打印', '外部打开']),
  }),
} as const;

export type CommandName = keyof typeof commandPayloads;
export type CommandPayload<N extends CommandName> = z.infer<(typeof commandPayloads)[N]>;
