import { z } from 'zod';
import { localDateSchema, timeOfDaySchema } from '../law/dates';

/**
 * Value objects that events and commands share. Messages are what the officer reads beside the field.
 * Lengths: a short field is one line of a form; a long one must take what a person has to say (a pasted
 * 20,000-character complaint is accepted, the bound only stops accidents).
 */
export const SHORT_TEXT = 200;
export const LONG_TEXT = 60_000;

export const shortText = (label: string, max = SHORT_TEXT) =>
  z
    .string()
    .trim()
    .max(max, { message: `${label}最多 ${max} 个字` });
export const requiredText = (label: string, max = SHORT_TEXT) =>
  shortText(label, max).min(1, { message: `请填写${label}` });
export const longText = (label: string) => z.string().max(LONG_TEXT, { message: `${label}最多 ${LONG_TEXT} 个字` });
export const requiredLongText = (label: string) =>
  longText(label).refine((text) => text.trim().length > 0, { message: `请填写${label}` });

export const idSchema = z.string().regex(/^[0-9a-zA-Z_-]{1,64}$/, { message: '编号格式不对' });

/** How the petition reached the office (信访形式, art. 17). What differs by form is in `petition-forms.ts`. */
export const petitionForms = ['来访', '来信', '网信', '来电', '传真'] as const;
export const petitionFormSchema = z.enum(petitionForms);
export type PetitionForm = z.infer<typeof petitionFormSchema>;

/** Purpose (信访目的): decides which of arts. 29-31 applies. */
export const purposes = ['申诉', '求决', '意见建议', '检举控告', '咨询', '其他'] as const;
export const purposeSchema = z.enum(purposes);
export type Purpose = z.infer<typeof purposeSchema>;

/** Identity papers (证件类型). A visitor without any is registered all the same. */
export const identityKinds = [
  '居民身份证',
  '港澳台居民居住证',
  '外国人永久居留证',
  '护照',
  '军官证',
  '统一社会信用代码',
  '其他',
] as const;
export const identityKindSchema = z.enum(identityKinds);
export type IdentityKind = z.infer<typeof identityKindSchema>;

export const sexSchema = z.enum(['男', '女']);

/**
 * A petitioner or representative (信访人). Only what the law needs is asked: a name, or the statement that it was not
 * given (`anonymous`); everything else is optional (条例 art. 19; PIPL art. 6).
 * `identityNumber` is kept as typed when its check failed and the officer kept it (`identityUnverified`).
 */
export const personSchema = z.object({
  id: idSchema,
  name: shortText('姓名', 100),
  anonymous: z.boolean(),
  kind: z.enum(['自然人', '单位']),
  sex: sexSchema.optional(),
  birthDate: localDateSchema.optional(),
  identityKind: identityKindSchema.optional(),
  identityNumber: shortText('证件号码', 40).optional(),
  identityUnverified: z.boolean().optional(),
  phone: shortText('电话', 40).optional(),
  address: shortText('住址', 300).optional(),
  occupation: shortText('职业', 50).optional(),
});
export type Person = z.infer<typeof personSchema>;

/** At most five representatives speak for a group that comes in person (条例 art. 20(3)); see `incomingVisitSchema`. */
export const MAX_REPRESENTATIVES = 5;
/** Signers on record of one letter, net petition or fax (联名); the rest are in `headcount`. Stops accidents, no rule of law. */
export const MAX_SIGNERS = 50;

/**
 * One visit to the window, letter, net petition, call or fax: who, when, how many. `headcount` counts persons (人次),
 * including those on record. `place` is the window or channel, `receiverName` who received it.
 */
export const visitSchema = z.object({
  visitId: idSchema,
  form: petitionFormSchema,
  receivedOn: localDateSchema,
  receivedAt: timeOfDaySchema,
  place: shortText('接待地点'),
  headcount: z.number().int().min(1, { message: '人数至少 1 人' }).max(9999, { message: '人数最多 9999 人' }),
  petitioners: z
    .array(personSchema)
    .min(1, { message: '至少登记一名信访人' })
    .max(MAX_SIGNERS, {
      message: `逐个登记的信访人最多 ${MAX_SIGNERS} 人，其余的计入人数；来访的代表不得超过 ${MAX_REPRESENTATIVES} 人`,
    }),
  receiverId: idSchema,
  receiverName: shortText('接待人'),
});
export type Visit = z.infer<typeof visitSchema>;

/** What the visitor says, in the order of a conversation (工作规程 art. 5: demands, situation, facts, reasons, history). */
export const matterTextSchema = z.object({
  title: requiredText('事项标题', 100),
  demands: requiredLongText('信访请求'),
  facts: longText('事实和理由'),
  history: longText('此前反映情况'),
  papersHandedOver: longText('递交的材料'),
});
export type MatterText = z.infer<typeof matterTextSchema>;

/** The organ a step belongs to. An organ belongs to the matter, not to the workstation. */
export const organRefSchema = z.object({ id: idSchema, name: requiredText('机关名称', 100) });
export type OrganRef = z.infer<typeof organRefSchema>;

export const officerRefSchema = z.object({ id: idSchema, name: shortText('经办人', 100) });
export type OfficerRef = z.infer<typeof officerRefSchema>;

/** Content class (内容分类): up to three levels of names from a dated table. */
export const contentClassSchema = z.array(requiredText('内容分类', 60)).min(1, { message: '请选择内容分类' }).max(3);

/** Place the problem belongs to (问题属地): free words, with the division code of GB/T 2260 when known. */
export const placeSchema = z.object({
  name: requiredText('问题属地', 100),
  code: z
    .string()
    .regex(/^\d{6}(\d{3}){0,2}$/)
    .optional(),
});

/** Way of handling 申诉求决 matters under 条例 art. 31, items 1-6. Only 6 opens sixty days and a 处理意见书. */
export const wayOfArt31Schema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
]);
export type WayOfArt31 = z.infer<typeof wayOfArt31Schema>;

/** Outcome per demand (条例 art. 32): exactly one of three. */
export const outcomes = { support: '支持', explain: '解释说明', reject: '不予支持' } as const;
export const outcomeSchema = z.enum(['support', 'explain', 'reject']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** One demand answered (逐项答复): facts found, opinion, basis. */
export const demandAnswerSchema = z.object({
  id: idSchema,
  text: requiredLongText('信访请求'),
  facts: requiredLongText('查明的事实'),
  outcome: outcomeSchema,
  opinion: requiredLongText('处理意见'),
  basis: z.array(requiredText('依据', 500)).min(1, { message: '请写明处理意见的依据（《条例》第三十二条）' }).max(30),
});
export type DemandAnswer = z.infer<typeof demandAnswerSchema>;

/** The content of a 处理意见书 before it has a number. `remedyOrgan` receives review requests (条例 art. 35). */
export const opinionSchema = z.object({
  opinionId: idSchema,
  organId: idSchema,
  addressee: requiredText('收件人'),
  gist: requiredText('反映的主要问题', 500),
  demands: z.array(demandAnswerSchema).min(1, { message: '至少答复一项请求' }).max(30),
  remedyOrgan: requiredText('复查机关', 100),
  /** Good practice, not law: the check list only recommends them. */
  contactName: shortText('联系人', 50),
  contactPhone: shortText('联系电话', 50),
  attachments: z.array(requiredText('附件名称')).max(20),
  copiesTo: z.array(requiredText('抄送单位')).max(20),
});
export type Opinion = z.infer<typeof opinionSchema>;

/** Series number given out by this office: 〔year〕serial within a named series (L8). */
export const serialSchema = z.object({
  series: requiredText('序列', 60),
  year: z.number().int().min(1990).max(2199),
  serial: z.number().int().min(1),
});
export type Serial = z.infer<typeof serialSchema>;

/** A file in the store: keyed content address and length. */
export const storedFileSchema = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int().min(1) });
export type StoredFile = Readonly<z.infer<typeof storedFileSchema>>;

/**
 * What shows that a paper was served (送达凭证): a signature given on the screen, or a scan or photograph of paper. The file
 * lies in the store, encrypted, under its hash.
 */
export const proofTypes = ['image/png', 'image/jpeg', 'application/pdf'] as const;
export const serviceProofSchema = z.object({
  ...storedFileSchema.shape,
  kind: z.enum(['signature', 'scan']),
  type: z.enum(proofTypes),
});
export type ServiceProof = Readonly<z.infer<typeof serviceProofSchema>>;

/** How a paper was handed over (送达方式). */
export const serviceWays = ['直接送达', '留置送达', '邮寄送达', '电子送达', '委托送达', '公告送达'] as const;
export const serviceWaySchema = z.enum(serviceWays);

/** How the visitor confirmed the note (确认方式). */
export const confirmationWays = ['本人签名', '按指印', '签名并按指印', '口头确认', '拒绝确认'] as const;
export const confirmationWaySchema = z.enum(confirmationWays);

/** One line of an interview note, stamped with the time it was begun. */
export const noteEntrySchema = z.object({
  id: idSchema,
  at: timeOfDaySchema,
  kind: z.enum(['问', '答', '记']),
  text: longText('笔录内容'),
});
export type NoteEntry = z.infer<typeof noteEntrySchema>;

/** An interview note (接谈笔录). */
export const interviewNoteSchema = z.object({
  noteId: idSchema,
  visitId: idSchema,
  place: shortText('接谈地点'),
  startedOn: localDateSchema,
  startedAt: timeOfDaySchema,
  endedAt: timeOfDaySchema,
  receiverName: requiredText('接谈人', 100),
  recorderName: requiredText('记录人', 100),
  visitorNames: requiredText('被接谈人', 300),
  entries: z.array(noteEntrySchema).min(1, { message: '笔录至少写一行' }).max(2000),
  papersHandedOver: longText('递交的材料'),
});
export type InterviewNote = z.infer<typeof interviewNoteSchema>;
