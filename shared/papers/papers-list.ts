import { article } from '../case/rules';
import { paperTable } from './catalogue';
import { type PaperFormat, recipients } from './define';

/** One row of the list of papers (文书一览). */
export interface ListedPaper {
  readonly key: string;
  readonly name: string;
  /** 信函格式, 公文格式, 表格 or 笔录. */
  readonly format: string;
  readonly recipient: string;
  readonly copies: number;
  readonly numbered: boolean;
  readonly approval: string;
  readonly basis: string;
}

const formats: Readonly<Record<PaperFormat, string>> = {
  letter: '信函格式',
  official: '公文格式',
  form: '表格',
  note: '笔录',
  envelope: '信封',
};

const approvals = { none: '不需审批', 'sign-off': '签批', 'review-and-sign-off': '审核、签批' } as const;

/** Papers that are written from the case itself and are no row of the catalogue. */
const ofTheCase: readonly ListedPaper[] = [
  {
    key: 'registration-form',
    name: '来访登记表',
    format: formats.form,
    recipient: recipients.file,
    copies: 1,
    numbered: false,
    approval: approvals.none,
    basis: article('第十九条'),
  },
  {
    key: 'interview-note',
    name: '接谈笔录',
    format: formats.note,
    recipient: recipients.file,
    copies: 1,
    numbered: false,
    approval: approvals.none,
    basis: article('第十九条'),
  },
  {
    key: 'answer-slip',
    name: '答复告知单',
    format: formats.form,
    recipient: recipients.petitioner,
    copies: 2,
    numbered: false,
    approval: approvals.none,
    basis: article('第二十三条'),
  },
];

const replyLetter: ListedPaper = {
  key: 'reply-letter',
  name: '信访处理意见书',
  format: formats.letter,
  recipient: recipients.petitioner,
  copies: 2,
  numbered: true,
  approval: approvals['review-and-sign-off'],
  basis: article('第三十二条'),
};

/** Every paper the program makes: those of the case itself, the 处理意见书, and the catalogue in its order. */
export const papersList: readonly ListedPaper[] = [
  ...ofTheCase,
  replyLetter,
  ...paperTable.map(
    ({ key, name, format, recipient, copies, numbered, approval, basis }): ListedPaper => ({
      key,
      name,
      format: formats[format],
      recipient: recipients[recipient],
      copies,
      numbered,
      approval: approvals[approval],
      basis,
    }),
  ),
];

/** The list as lines of a table, cells parted by tabs, a head line first. */
export const papersLines: readonly string[] = [
  ['代号', '名称', '版式', '送交', '份数', '编号', '审批', '依据'].join('\t'),
  ...papersList.map(({ key, name, format, recipient, copies, numbered, approval, basis }) =>
    [key, name, format, recipient, copies, numbered ? '编号' : '不编号', approval, basis].join('\t'),
  ),
];
