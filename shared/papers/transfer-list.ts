import type { OfficeProfile } from '../case/office';
import { article, officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { liveTransfers } from '../case/transfers';
import { formatDate } from '../law/dates';
import { definePaper, type PaperFacts } from './define';
import { label, line, row } from './form-parts';
import { BLANK_DATE, type Form } from './model';
import { addresseeOf, gistOf, missing } from './notice-parts';
import { accusationChecks, actsFor, registrationOf, secretRefusal, senderCheck, withholdsFrom } from './organ-kit';
import { cleanLine } from './text';
import { transferOf } from './transfer-parts';
import { say, sentence, titleWording, type Wordy } from './wording';

/** One line of the list. */
export interface TransferListItem {
  readonly number: string;
  readonly petitioner: string;
  readonly form: string;
  readonly gist: string;
  /** 转送, or 交办 with its period. */
  readonly kind: string;
  readonly sentOn: string;
}

const columns = [
  ['序号', 12],
  ['登记编号', 29],
  ['信访人', 24],
  ['信访形式', 14],
  ['主要内容', 45],
  ['方式', 32],
] as const;

const title = titleWording('transfer-list', '转送清单', '信访事项转送清单');
const foot = sentence(
  'transfer-list:foot',
  '转送清单：说明',
  '本清单共{件数}件，一式两份，接收单位签收后退回一份。',
  { 件数: '清单上的件数' },
  ['件数'],
);

/** 转送清单 for one receiving organ: any number of matters, numbered, with room for who took them over. Pure. */
export function transferListForm(list: {
  readonly from: string;
  readonly to: string;
  readonly items: readonly TransferListItem[];
  readonly date: string;
  readonly law: Wordy['law'];
}): Form {
  return {
    kind: 'form',
    name: '转送清单',
    title: say(list, title, {}),
    head: { left: `转送单位：${cleanLine(list.from)}`, right: `接收单位：${cleanLine(list.to)}` },
    rows: [
      row(11, ...columns.map(([name, width]) => label(name, width))),
      ...list.items.map((item, index) => {
        const cells = [
          String(index + 1),
          item.number,
          item.petitioner,
          item.form,
          item.gist,
          `${item.kind}（${item.sentOn}）`,
        ];
        return row(16, ...columns.map(([, width], column) => line(cells[column] ?? '', width)));
      }),
      row(14, label('接收人签名', 30), line('', 48), label('接收日期', 30), line('', 48)),
    ],
    foot: [say(list, foot, { 件数: String(list.items.length) })],
    signature: [cleanLine(list.from), list.date],
  };
}

const listedTransfers = (state: CaseState, office: OfficeProfile) =>
  secretRefusal(state) === null ? liveTransfers(state).filter(({ from }) => actsFor(office, from.name)) : [];

function itemOf(facts: PaperFacts): TransferListItem {
  const { state } = facts;
  const transfer = transferOf(facts);
  const named = !withholdsFrom(state, transfer?.toOrgan ?? '');
  const due = transfer?.feedbackBy ?? null;
  return {
    number: registrationOf(state),
    petitioner: named ? addresseeOf(state) : '',
    form: state.visits[0]?.form ?? '',
    gist: named ? gistOf(state) : '',
    kind: `${transfer?.kind ?? missing('方式')}${due === null ? '' : `，最迟于${formatDate(due)}反馈`}`,
    sentOn: transfer === null ? missing('日期') : formatDate(transfer.transferredOn),
  };
}

/** 转送清单 (条例 art. 22): goes with the papers and is signed by who takes them over. */
export const transferList = definePaper({
  key: 'transfer-list',
  name: '转送清单',
  basis: article('第二十二条'),
  format: 'form',
  recipient: 'organ',
  copies: 2,
  numbered: false,
  approval: 'none',
  meets: null,
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (listedTransfers(state, office).length === 0 ? refusal(officeRules.transfer, '没有登记转送、交办') : null),
  subjects: (state, office) =>
    listedTransfers(state, office).map(({ transferId, transferredOn, kind, toOrgan }) => ({
      about: transferId,
      label: `${formatDate(transferredOn)}${kind}${toOrgan}`,
    })),
  fields: [],
  wordings: [title, foot],
  build: (facts) =>
    transferListForm({
      from: facts.organ.name,
      to: transferOf(facts)?.toOrgan ?? missing('接收单位'),
      items: [itemOf(facts)],
      law: facts.law,
      date: facts.issuedOn === null ? BLANK_DATE : formatDate(facts.issuedOn),
    }),
  checks: (facts) => {
    const transfer = transferOf(facts);
    return [
      senderCheck(facts, transfer?.from.name ?? null),
      ...accusationChecks(facts, transfer === null ? [] : [{ name: transfer.toOrgan, field: '' }], 'given'),
    ];
  },
});
