import { z } from 'zod';
import { idSchema, shortText } from '../case/values';
import { localDateSchema } from '../law/dates';
import { envelopeSizeSchema } from '../papers/envelope-sheet';
import { channel } from './channel';
import type {
  BulkReport,
  NumberBookView,
  NumberPage,
  PrinterView,
  ServedEntry,
  ToIssueEntry,
  ToServeEntry,
  WaitingPapers,
} from './paper-register-views';
import type { ExportOutcome } from './views';

const nothing = z.strictObject({});

/** Papers of one go; more than an office issues in weeks, the bound only stops accidents. */
export const MOST_IN_BULK = 1000;
/** Numbers of one page of the book. */
export const NUMBERS_A_PAGE = 50;

/** An issued paper of a case: enough to find it in the store. */
export const issuedPaperSchema = z.strictObject({
  caseId: idSchema,
  kind: z.enum(['处理意见书', '文书']),
  paperId: idSchema,
});
export type IssuedPaperRef = Readonly<z.infer<typeof issuedPaperSchema>>;

const bulk = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .min(1, { message: '请先选择文书' })
    .max(MOST_IN_BULK, { message: `一次最多 ${MOST_IN_BULK} 份` });

const bookSchema = z.strictObject({ series: shortText('代字', 60), year: z.number().int().min(1990).max(2199) });
const periodSchema = z
  .strictObject({ from: localDateSchema, to: localDateSchema })
  .refine(({ from, to }) => from <= to, { message: '起始日期晚于截止日期，请核对', path: ['from'] });

/** Which list goes out; what it holds is read in main, never sent by a screen. */
const registerSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('to-serve') }),
  z.strictObject({ what: z.literal('numbers'), ...bookSchema.shape }),
  z.strictObject({ what: z.literal('served'), from: localDateSchema, to: localDateSchema }),
]);
export type RegisterWanted = z.infer<typeof registerSchema>;

/** Printer by the name the system gives it. */
const deviceName = z.string().min(1, { message: '请选择打印机' }).max(500);

/** Worklists and registers of papers (文书), and what is done with many papers at once. */
export const paperRegisterChannels = {
  /** How many papers wait, of all cases this officer may read. */
  'papers:waiting': channel<WaitingPapers>()('signed-in', nothing),
  /** 已印发未送达, oldest first, of the cases this officer may read, closed ones too. */
  'papers:to-serve': channel<readonly ToServeEntry[]>()('signed-in', nothing),
  /** 待印发: what is agreed to and waits for number and date, in the order of agreement. */
  'papers:to-issue': channel<readonly ToIssueEntry[]>()('signed-in', nothing),
  'papers:number-books': channel<readonly NumberBookView[]>()('signed-in', nothing),
  /** 发文登记簿: a page of numbers in order, from `from` on. */
  'papers:numbers': channel<NumberPage>()('signed-in', bookSchema.extend({ from: z.number().int().min(1) })),
  /** 送达登记: what was served in a period, by day. */
  'papers:served': channel<readonly ServedEntry[]>()('signed-in', periodSchema),
  /** Prints a register or saves it as a table (CSV); an event of the office. */
  'papers:register-out': channel<ExportOutcome>()(
    'signed-in',
    z.strictObject({ workId: idSchema, register: registerSchema, way: z.enum(['打印', '另存']) }),
  ),

  'papers:printers': channel<readonly PrinterView[]>()('signed-in', nothing),
  /**
   * Long work (see work:progress), stopped between papers by work:cancel: what is done stays done. `workId` also gives each
   * command its id, so that the same request sent again does nothing twice (L10). Issued in the order of the list.
   */
  'papers:bulk-issue': channel<BulkReport>()(
    ['reception', 'handler', 'approver', 'head'],
    z.strictObject({
      workId: idSchema,
      occurredOn: localDateSchema,
      lateReason: shortText('补录原因', 500).nullable(),
      items: bulk(
        z.strictObject({
          caseId: idSchema,
          caseVersion: z.number().int().min(0),
          kind: z.enum(['处理意见书', '文书']),
          id: idSchema,
        }),
      ),
    }),
  ),
  /** Main asks for the folder; null when the officer changed his mind. */
  'papers:bulk-save': channel<BulkReport | null>()(
    'signed-in',
    z.strictObject({ workId: idSchema, format: z.enum(['docx', 'pdf']), items: bulk(issuedPaperSchema) }),
  ),
  'papers:bulk-print': channel<BulkReport>()(
    'signed-in',
    z.strictObject({ workId: idSchema, deviceName, items: bulk(issuedPaperSchema) }),
  ),
  /** 邮寄: the envelopes, or the delivery list (邮寄清单), of the papers, as one print job: stopped before it, all are left. */
  'papers:bulk-post': channel<BulkReport>()(
    'signed-in',
    z.strictObject({
      workId: idSchema,
      deviceName,
      what: z.enum(['信封', '邮寄清单']),
      /** Of the envelopes. */
      size: envelopeSizeSchema,
      items: bulk(issuedPaperSchema),
    }),
  ),
} as const;
