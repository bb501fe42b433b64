import { formatDate, type LocalDate, type TimeOfDay } from '../law/dates';
import type { OfficeWording } from '../law/wording';
import type { Form, FormCell, FormRow } from './model';
import { cleanLine, paragraphsOf } from './text';
import { say, sentence, titleWording, type Wording } from './wording';

/** One visitor as far as he or she told: everything but the name may be empty. */
export type RegisteredVisitor = {
  readonly name: string;
  readonly anonymous: boolean;
  readonly sex: string;
  readonly birthDate: LocalDate | null;
  /** Kind of paper and number as typed. */
  readonly identityKind: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly address: string;
};

/** What the registration form (来访登记表) records: 条例 art. 19, 网上办理工作规程 art. 5. */
export type RegistrationFormInput = {
  readonly organ: string;
  /** Registration number as shown, or null before it is given. */
  readonly number: string | null;
  readonly visitors: readonly RegisteredVisitor[];
  /** Persons who came (人次), representatives included. */
  readonly headcount: number;
  readonly date: LocalDate;
  readonly time: TimeOfDay;
  readonly place: string;
  readonly demands: string;
  readonly facts: string;
  readonly history: string;
  readonly papersHandedOver: string;
  readonly receiver: string;
  /** First handling: 当场答复, 受理, 转送 … as far as it has come. */
  readonly firstHandling: string;
  /** The texts it was made with; those left out are the shipped ones. */
  readonly wording?: readonly OfficeWording[];
};

const title = titleWording('registration-form', '来访登记表', '来访登记表');
const statement = sentence('registration-form:statement', '来访登记表：核对', '以上登记内容已与来访人核对。', {});
export const registrationWordings: readonly Wording[] = [title, statement];

/** Columns in millimetres: all rows cut the 156 mm at the same few places, so that lines run through. */
const LABEL = 22;
const WIDE = 134;
const ROW = 11;
/** Room for one signature, and for those of several representatives. */
const SIGN = 14;
const SIGN_SEVERAL = 26;

/** Several texts are several lines: a label breaks where its words do. */
const label = (text: string, width: number): FormCell => ({ role: 'label', width, text: text.split('\n') });
const value = (text: string, width: number, field?: string): FormCell => {
  const line = cleanLine(text);
  const cell = { role: 'value', width, text: line === '' ? [] : [line] } as const;
  return field === undefined ? cell : { ...cell, field };
};
const block = (text: string, width: number, field: string): FormCell => ({
  role: 'value',
  width,
  text: paragraphsOf(text),
  field,
});
const row = (minHeight: number, ...cells: readonly FormCell[]): FormRow => ({ minHeight, cells });

const visitorName = (visitor: RegisteredVisitor): string => {
  const name = cleanLine(visitor.name);
  if (visitor.anonymous) return name === '' ? '匿名' : `${name}（要求匿名）`;
  return name;
};

function identityLine(visitor: RegisteredVisitor): string {
  const number = cleanLine(visitor.identityNumber);
  if (number === '') return '';
  const kind = cleanLine(visitor.identityKind);
  return kind === '' || kind === '居民身份证' ? number : `${kind} ${number}`;
}

function visitorRows(visitor: RegisteredVisitor, index: number, count: number): readonly FormRow[] {
  const who = count === 1 ? '来访人' : `代表${index + 1}`;
  const birth = visitor.birthDate === null ? '' : formatDate(visitor.birthDate);
  return [
    row(
      ROW,
      label(who, LABEL),
      value(visitorName(visitor), 44, 'visitor.name'),
      label('性别', 14),
      value(visitor.sex, 14, 'visitor.sex'),
      label('出生日期', 22),
      value(birth, 40, 'visitor.birthDate'),
    ),
    row(
      ROW,
      label('证件号码', LABEL),
      value(identityLine(visitor), 72, 'visitor.identityNumber'),
      label('电话', 22),
      value(visitor.phone, 40, 'visitor.phone'),
    ),
    row(ROW, label('住址', LABEL), value(visitor.address, WIDE, 'visitor.address')),
  ];
}

/** The registration form of a visit (来访登记表), one row a label; the visitor checks and signs it. Pure. */
export function registrationForm(input: RegistrationFormInput): Form {
  const number = input.number === null ? '' : cleanLine(input.number);
  const made = { law: { wording: input.wording ?? [] } };
  return {
    kind: 'form',
    name: '来访登记表',
    title: say(made, title, {}),
    head: { left: `登记机关：${cleanLine(input.organ)}`, right: `编号：${number}` },
    rows: [
      row(
        ROW,
        label('来访时间', LABEL),
        value(`${formatDate(input.date)} ${input.time}`, 72, 'visit.date'),
        label('人数', 22),
        value(`${input.headcount}人`, 40, 'visit.headcount'),
      ),
      row(ROW, label('地点', LABEL), value(input.place, WIDE, 'visit.place')),
      ...input.visitors.flatMap((visitor, index) => visitorRows(visitor, index, input.visitors.length)),
      row(28, label('信访请求', LABEL), block(input.demands, WIDE, 'matter.demands')),
      row(46, label('事实\n和理由', LABEL), block(input.facts, WIDE, 'matter.facts')),
      row(22, label('此前\n信访情况', LABEL), block(input.history, WIDE, 'matter.history')),
      row(16, label('递交材料', LABEL), block(input.papersHandedOver, WIDE, 'matter.papers')),
      row(22, label('初步处理', LABEL), block(input.firstHandling, WIDE, 'visit.handling')),
      row(
        input.visitors.length > 1 ? SIGN_SEVERAL : SIGN,
        label('接待人', LABEL),
        value(input.receiver, 44, 'visit.receiver'),
        label('来访人签名', 28),
        { role: 'value', width: 62, text: [] },
      ),
    ],
    foot: [say(made, statement, {})],
    signature: [],
  };
}
