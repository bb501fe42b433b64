import { officeRules, refusal } from '../case/rules';
import { formatDate, isLocalDate } from '../law/dates';
import { definePaper, type PaperCheck, type PaperFacts } from './define';
import { line as cell, centred, FORM_WIDTH, label, row } from './form-parts';
import { line } from './hearing-parts';
import { cited, issuedSubjects, ownAddressee, reachable, servedPapers } from './issued-papers';
import type { Form } from './model';
import { check } from './notice-kit';
import { addresseeOf, missing } from './notice-parts';
import { listed, registrationOf, secretRefusal, written } from './organ-kit';
import { cleanLine } from './text';
import { say, sentence, titleWording, type Wordy } from './wording';

const widths = { index: 12, name: 28, address: 42, paper: 44, mail: FORM_WIDTH - 126 } as const;

/** One line of the list as the officer may change it: 收件人；地址；文书. */
const parts = (entry: string): readonly [name: string, address: string, paper: string] => {
  const [name = '', address = '', ...paper] = entry.split(/[；;]/).map(cleanLine);
  return [name, address, paper.join('；')];
};

/** Papers to be posted, in the order of issue. */
const initialEntries = ({ state, organ }: Pick<PaperFacts, 'state' | 'organ'>): string =>
  servedPapers(state)
    .filter(({ service, organId }) => service === null && organId === organ.id)
    .map((paper) => {
      const to = ownAddressee(state, paper.id) ?? addresseeOf(state);
      const person = reachable(state, to);
      return `${person?.name ?? to}；${person?.address ?? ''}；${cited(paper)}`;
    })
    .join('\n');

const title = titleWording('delivery-list', '邮寄清单', '文书邮寄清单');
const foot = sentence(
  'delivery-list:foot',
  '邮寄清单：说明',
  '共{件数}件，通过邮政企业寄送。送达日期以回执上注明的收件日期为准，回执收回后存卷。',
  { 件数: '清单上的件数' },
  ['件数'],
);

/** What a delivery list says, of one case or of many. */
interface Delivery {
  readonly organ: string;
  /** Right of the head: the case's number, or nothing. */
  readonly of: string;
  readonly entries: readonly (readonly [name: string, address: string, paper: string])[];
  readonly mails: readonly string[];
  readonly sender: string;
  readonly date: string;
  readonly law: Wordy['law'];
}

export const deliverySheet = ({ organ, of, entries, mails, sender, date, law }: Delivery): Form => ({
  kind: 'form',
  name: '邮寄清单',
  title: say({ law }, title, {}),
  head: { left: `寄件单位：${organ}`, right: of },
  rows: [
    row(
      11,
      label('序号', widths.index),
      label('收件人', widths.name),
      label('地址', widths.address),
      label('文书名称、文号', widths.paper),
      label('邮件号码', widths.mail),
    ),
    ...entries.map(([name, address, paper], index) =>
      row(
        14,
        centred(String(index + 1), widths.index),
        cell(name, widths.name, 'entries'),
        cell(address, widths.address, 'entries'),
        cell(paper, widths.paper, 'entries'),
        cell(mails[index] ?? '', widths.mail, 'mails'),
      ),
    ),
  ],
  foot: [say({ law }, foot, { 件数: String(entries.length) })],
  signature: [
    `交寄人（签名）：${cleanLine(sender) || missing('交寄人')}`,
    '收寄人（签名、日戳）：＿＿＿＿＿＿＿＿',
    isLocalDate(date) ? formatDate(date) : '　　年　月　日',
  ],
});

const sheet = (facts: PaperFacts): Form =>
  deliverySheet({
    organ: cleanLine(facts.organ.name),
    of: `登记编号：${registrationOf(facts.state)}`,
    entries: listed(facts, 'entries').map(parts),
    mails: listed(facts, 'mails'),
    sender: written(facts, 'sender'),
    date: written(facts, 'date'),
    law: facts.law,
  });

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const entries = listed(facts, 'entries').map(parts);
  const mails = listed(facts, 'mails');
  const bare = entries.findIndex(([name, address]) => name === '' || address === '');
  const date = written(facts, 'date');
  const first = servedPapers(facts.state)
    .map(({ issuedOn }) => issuedOn)
    .sort()[0];
  return [
    check('some', entries.length > 0, ['已列出要寄的文书', '没有要寄的文书'], officeRules.service, {
      field: 'entries',
    }),
    check(
      'addresses',
      bare === -1,
      ['每件都有收件人和地址', `第${bare + 1}件没有收件人或者地址，寄不到`],
      officeRules.service,
      { field: 'entries' },
    ),
    check(
      'mails',
      mails.length <= entries.length,
      ['邮件号码不多于件数', '邮件号码多于件数，请核对'],
      officeRules.service,
      { field: 'mails' },
    ),
    check(
      'mail-numbers',
      mails.length === entries.length,
      ['每件都有邮件号码', '交寄后补上邮件号码'],
      officeRules.service,
      {
        field: 'mails',
        level: 'should',
      },
    ),
    check(
      'date',
      date === '' || (isLocalDate(date) && (first === undefined || date >= first)),
      ['交寄日期不早于印发日期', '交寄日期早于印发日期，或者不是日期，请核对'],
      '日期先后',
      { field: 'date' },
    ),
  ];
}

/** 邮寄清单: what was handed to the post, with mail numbers. */
export const deliveryList = definePaper({
  key: 'delivery-list',
  name: '邮寄清单',
  basis: officeRules.service,
  format: 'form',
  recipient: 'file',
  copies: 2,
  numbered: false,
  approval: 'none',
  meets: null,
  subjects: (state, office) =>
    issuedSubjects(state, office, ({ service }) => service === null).length > 0
      ? [{ about: null, label: '印发后还没有送达的文书' }]
      : [],
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (issuedSubjects(state, office, ({ service }) => service === null).length > 0
      ? null
      : refusal(officeRules.service, '没有印发后还没有送达的文书，不需要邮寄')),
  fields: [
    line('entries', '邮寄的文书', true, initialEntries, {
      kind: 'lines',
      hint: '一行一件：收件人；地址；文书名称、文号',
    }),
    line('mails', '邮件号码', false, () => '', { kind: 'lines', hint: '一行一个，与上面的顺序一致' }),
    line('sender', '交寄人', true, ({ officerName }) => officerName),
    line('date', '交寄日期', false, ({ today }) => today, { kind: 'date' }),
  ],
  wordings: [title, foot],
  build: sheet,
  checks,
});
