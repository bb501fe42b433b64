import { z } from 'zod';
import { commandEnvelopeSchema } from '../case/command';
import { officeProfileSchema, organSchema, seriesContinuedSchema } from '../case/office';
import { roleSchema } from '../case/roles';
import type { CaseRow } from '../case/row';
import type { CaseState } from '../case/state';
import { idSchema, requiredText, type Serial, shortText } from '../case/values';
import { type LawChange, type LawPreview, lawChangeSchema } from '../law/changes';
import { localDateSchema } from '../law/dates';
import type { StatuteHit } from '../law/statutes/search';
import type { FontChoice } from '../papers/fonts';
import { type Appearance, appearanceSchema } from './appearance';
import { type Channel, channel } from './channel';
import { paperRegisterChannels } from './paper-register';
import type { NextNumber } from './paper-register-views';
import type {
  AppStatus,
  BackupOutcome,
  BackupStatus,
  Counts,
  Draft,
  DraftSummary,
  EarlierMatter,
  ExportOutcome,
  HeldProof,
  OfficeView,
  RecordedProof,
  RelatedMatter,
  SearchHit,
  Session,
  StatuteArticleText,
  StatuteFile,
  VerifyReport,
} from './views';

export type { Access, Channel } from './channel';

const nothing = z.strictObject({});
const password = z.string().min(8, { message: '密码至少 8 个字符' }).max(200, { message: '密码最多 200 个字符' });
const account = z.string().trim().min(1, { message: '请填写账号' }).max(40, { message: '账号最多 40 个字' });
const officerName = z.string().trim().min(1, { message: '请填写姓名' }).max(40, { message: '姓名最多 40 个字' });
const draftKey = z.string().regex(/^[0-9a-zA-Z:_-]{1,120}$/, { message: '草稿编号格式不对' });

/** A paper of a case: issued papers are read from the store, the other forms are written from the case. */
export const paperRefSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('处理意见书'), paperId: idSchema }),
  /** An issued paper of the catalogue. */
  z.strictObject({ kind: z.literal('文书'), paperId: idSchema }),
  z.strictObject({ kind: z.literal('来访登记表'), visitId: idSchema }),
  z.strictObject({ kind: z.literal('接谈笔录'), noteId: idSchema }),
  z.strictObject({ kind: z.literal('答复告知单') }),
]);
export type PaperRef = z.infer<typeof paperRefSchema>;

const exportRequest = z.strictObject({ commandId: idSchema, caseId: idSchema, paper: paperRefSchema });

/** What a paper leaves the ledger as: for Word and WPS, or as pages that nobody can change by accident. */
export const paperFormats = { docx: 'Word 文档', pdf: 'PDF 文件' } as const;
export const paperFormatSchema = z.enum(['docx', 'pdf']);
export type PaperFormat = z.infer<typeof paperFormatSchema>;

/** Who records service. */
const serving = ['reception', 'handler', 'approver', 'head'] as const;

/** A table of content classes: 5,000 rows of three names each, every row a list of its own, and what lies around it. */
const MOST_OF_A_TABLE = 25_000;

/**
 * The one contract between the renderer and main: name -> request schema, access, response type. Nothing goes round
 * it; nothing in it knows that it travels over Electron's IPC.
 */
export const contract = {
  'app:status': channel<AppStatus>()('anyone', nothing),
  /** How the windows look; open before sign-in, so that large text is there for the password too. */
  'app:appearance': channel<Appearance>()('anyone', nothing),
  'app:keep-appearance': channel<boolean>()('anyone', appearanceSchema),
  /**
   * Safe actions of a failure screen (L9). `set-aside` renames the damaged file, never deletes; `accept` goes on with what
   * is there when the head file is missing or ahead, after an administrator's next sign-in (L11). Both need `confirmed`.
   */
  'app:recover': channel<AppStatus>()(
    'anyone',
    z.strictObject({
      action: z.enum(['retry', 'show-folder', 'restore-copy', 'set-aside', 'accept', 'quit']),
      confirmed: z.boolean(),
    }),
  ),

  'office:establish': channel<{ readonly recoveryKey: string; readonly session: Session }>()(
    'anyone',
    z.strictObject({
      profile: officeProfileSchema,
      officer: z.strictObject({ account, name: officerName, password }),
    }),
  ),
  'office:sign-in': channel<Session>()('anyone', z.strictObject({ account, password: z.string().min(1).max(200) })),
  'office:recover': channel<Session>()(
    'anyone',
    z.strictObject({ recoveryKey: z.string().trim().min(8).max(200), account, newPassword: password }),
  ),
  'office:sign-out': channel<{ readonly backup: BackupOutcome }>()('signed-in', nothing),
  'office:lock': channel<null>()('signed-in', nothing),
  'office:view': channel<OfficeView>()('signed-in', nothing),
  'office:change-password': channel<null>()(
    'signed-in',
    z.strictObject({ oldPassword: z.string().max(200), newPassword: password }),
  ),
  'office:add-officer': channel<OfficeView>()(
    ['administrator'],
    z.strictObject({
      account,
      name: officerName,
      password,
      roles: z.array(roleSchema).min(1, { message: '至少选择一个岗位' }),
    }),
  ),
  'office:set-roles': channel<OfficeView>()(
    ['administrator'],
    z.strictObject({
      officerId: idSchema,
      roles: z.array(roleSchema).min(1, { message: '至少选择一个岗位' }),
      active: z.boolean(),
    }),
  ),
  'office:save-organ': channel<OfficeView>()(['administrator'], z.strictObject({ organ: organSchema })),

  /** Goes on with a paper book from a given number (接续编号); only forward. */
  'office:continue-series': channel<OfficeView>()(['administrator'], seriesContinuedSchema.strict()),

  /** A file an administrator chooses, read and checked: what it would change. Null when the dialog was closed. */
  'law:read-file': channel<LawChange | null>()(
    ['administrator'],
    z.strictObject({ kind: z.enum(['holidays', 'classes']) }),
  ),
  /** What a change would move; nothing is changed. Long work (see work:progress). */
  'law:preview': channel<LawPreview>()(
    ['administrator'],
    z.strictObject({ workId: idSchema, change: lawChangeSchema }),
    MOST_OF_A_TABLE,
  ),
  /** Makes the change; refused with rule 期限规则 when it moves more than a fifth of the open due dates unconfirmed. */
  'law:apply': channel<{ readonly view: OfficeView; readonly preview: LawPreview }>()(
    ['administrator'],
    z.strictObject({ workId: idSchema, change: lawChangeSchema, confirmed: z.boolean() }),
    MOST_OF_A_TABLE,
  ),
  /** Takes the last change back, as a further fact. */
  'law:undo': channel<OfficeView>()(['administrator'], z.strictObject({ workId: idSchema })),

  /** A law's file an administrator chooses, read and split into articles; nothing is imported yet (law:apply does). */
  'statutes:read-file': channel<StatuteFile | null>()(['administrator'], nothing),
  /** Texts of an imported law, all or some of its articles; `damaged` when the stored text cannot be read. */
  'statutes:articles': channel<readonly StatuteArticleText[]>()(
    'signed-in',
    z.strictObject({ id: idSchema, numbers: z.array(z.string().max(8)).max(200).optional() }),
  ),
  /** Articles by words, number or name of the act, those in force on the day first. */
  'statutes:search': channel<readonly StatuteHit[]>()(
    'signed-in',
    z.strictObject({ text: shortText('搜索内容'), on: localDateSchema }),
  ),

  /** Rows of the working set, first screen first; ask again with `next` until it is null. */
  'desk:fill': channel<{
    readonly rows: readonly CaseRow[];
    readonly next: string | null;
    readonly sequence: number;
  }>()('signed-in', z.strictObject({ after: z.string().max(200).nullable() })),
  /** Closed matters still to be followed up (督促执行, 疏导教育): read when asked for, they are no part of the working set. */
  'desk:follow-ups': channel<readonly CaseRow[]>()('signed-in', nothing),
  'desk:counts': channel<Counts>()('signed-in', nothing),

  'cases:execute': channel<{ readonly row: CaseRow; readonly state: CaseState }>()(
    'signed-in',
    commandEnvelopeSchema.strict(),
  ),
  /** The case with its record (`state.history`) and its line of the worklist. */
  'cases:open': channel<{ readonly state: CaseState; readonly row: CaseRow }>()(
    'signed-in',
    z.strictObject({ caseId: idSchema }),
  ),
  /** Possible earlier visits of the same person (同人): any of the three may be empty. */
  'cases:lookup': channel<readonly EarlierMatter[]>()(
    'signed-in',
    z.strictObject({
      name: shortText('姓名', 100),
      identityNumber: shortText('证件号码', 40),
      phone: shortText('电话', 40),
    }),
  ),
  /** Matters linked from either side, and those of perhaps the same persons that nobody has judged. */
  'cases:related': channel<readonly RelatedMatter[]>()('signed-in', z.strictObject({ caseId: idSchema })),
  'cases:search': channel<readonly SearchHit[]>()(
    'signed-in',
    z.strictObject({ text: shortText('搜索内容'), limit: z.number().int().min(1).max(100) }),
  ),

  /** Text being typed, encrypted in the ledger's file. `body` is the screen's own JSON. */
  'drafts:save': channel<{ readonly savedAt: string }>()(
    'signed-in',
    z.strictObject({
      key: draftKey,
      kind: z.enum(['reception', 'interview', 'reply', 'paper']),
      caseId: idSchema.nullable(),
      title: shortText('草稿标题'),
      body: z.string().max(2_000_000, { message: '草稿太长（最多 200 万字），请分成几份' }),
    }),
  ),
  'drafts:load': channel<Draft | null>()('signed-in', z.strictObject({ key: draftKey })),
  'drafts:list': channel<readonly DraftSummary[]>()('signed-in', nothing),
  'drafts:discard': channel<null>()('signed-in', z.strictObject({ key: draftKey })),

  /** Gives number and date, writes and stores the file, records the event: one queue per series (L8). */
  'papers:issue-letter': channel<{ readonly row: CaseRow; readonly state: CaseState; readonly number: Serial }>()(
    ['handler', 'approver', 'head'],
    z.strictObject({
      commandId: idSchema,
      caseId: idSchema,
      caseVersion: z.number().int().min(0),
      opinionId: idSchema,
      paperId: idSchema,
      occurredOn: localDateSchema,
      lateReason: shortText('补录原因', 500).nullable(),
    }),
  ),
  /** The same for a signed-off paper of the catalogue; `number` is null for papers that bear none. */
  'papers:issue': channel<{ readonly row: CaseRow; readonly state: CaseState; readonly number: Serial | null }>()(
    ['reception', 'handler', 'approver', 'head'],
    z.strictObject({
      commandId: idSchema,
      caseId: idSchema,
      caseVersion: z.number().int().min(0),
      paperId: idSchema,
      occurredOn: localDateSchema,
      lateReason: shortText('补录原因', 500).nullable(),
    }),
  ),
  /** What stands in for which face on this computer; null when the system does not say what is installed. */
  'papers:fonts': channel<readonly FontChoice[] | null>()('signed-in', nothing),
  /**
   * The number the next paper of this kind (a key of the catalogue, or 处理意见书) would get from this organ, for the preview;
   * null for papers that bear none. With the day of the number before it, so that a day out of order is seen in time.
   */
  'papers:next-number': channel<NextNumber | null>()(
    'signed-in',
    z.strictObject({ organId: idSchema, paperKey: requiredText('文书种类', 60), issuedOn: localDateSchema }),
  ),
  /** The pages of a paper as they are printed, to be read on the screen; nothing leaves the ledger with it. */
  'papers:pages': channel<{ readonly html: string }>()(
    'signed-in',
    z.strictObject({ caseId: idSchema, paper: paperRefSchema }),
  ),
  'papers:save-as': channel<ExportOutcome>()('signed-in', exportRequest.extend({ format: paperFormatSchema })),
  'papers:print': channel<ExportOutcome>()('signed-in', exportRequest),
  'papers:open-outside': channel<ExportOutcome>()(
    'signed-in',
    exportRequest.extend({ format: paperFormatSchema.default('docx') }),
  ),

  /**
   * Proof of service: a signature given on the screen (a PNG in base64) or a file the officer picks. Main holds it until the
   * service is recorded; the screen gets what names it, and a picture to look at when it is one.
   */
  'service:take-signature': channel<HeldProof>()(
    serving,
    z.strictObject({ caseId: idSchema, png: z.base64().min(1).max(1_400_000, { message: '签名太大，请清除后重签' }) }),
  ),
  'service:pick-scan': channel<HeldProof | null>()(serving, z.strictObject({ caseId: idSchema })),
  /** The proof on record for a paper; a PDF has no content here and is opened outside. */
  'service:proof': channel<RecordedProof>()(serving, z.strictObject({ caseId: idSchema, paperId: idSchema })),
  'service:open-proof': channel<ExportOutcome>()(
    serving,
    z.strictObject({ commandId: idSchema, caseId: idSchema, paperId: idSchema }),
  ),

  ...paperRegisterChannels,

  'backup:status': channel<BackupStatus>()('signed-in', nothing),
  'backup:choose-folder': channel<BackupStatus>()(['administrator'], nothing),
  'backup:run': channel<BackupOutcome>()('signed-in', nothing),
  'ledger:verify': channel<VerifyReport>()(['administrator'], z.strictObject({ workId: idSchema })),
  'work:cancel': channel<null>()('signed-in', z.strictObject({ workId: idSchema })),
} as const satisfies Record<string, Channel>;

export type ChannelName = keyof typeof contract;
export type RequestOf<N extends ChannelName> = z.input<(typeof contract)[N]['request']>;
export type ParsedRequestOf<N extends ChannelName> = z.output<(typeof contract)[N]['request']>;
export type ResponseOf<N extends ChannelName> =
  | NonNullable<(typeof contract)[N]['response']>
  | Extract<(typeof contract)[N]['response'], null>;

/** What main tells its windows without being asked. */
export interface Publications {
  'app:status-changed': AppStatus;
  /** The session is about to be locked or ended by main itself: what was typed last is to be saved now. */
  'desk:leaving': null;
  /** New versions of rows this officer may see, and ids of those he may no longer see, with the ledger's sequence. */
  'desk:changed': { readonly rows: readonly CaseRow[]; readonly gone: readonly string[]; readonly sequence: number };
  /** `done` = `total` when it has ended, however it ended. */
  'work:progress': {
    readonly workId: string;
    readonly label: string;
    readonly canStop: boolean;
    readonly done: number;
    readonly total: number;
  };
  'backup:changed': BackupStatus;
}
export type PublicationName = keyof Publications;
export const publicationNames: readonly PublicationName[] = [
  'app:status-changed',
  'desk:leaving',
  'desk:changed',
  'work:progress',
  'backup:changed',
];
