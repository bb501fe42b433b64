import type { PaperDefinition } from './define';
import { sentence, type Wording } from './wording';

/** Sentences that several papers share (常用语), each with its own places. */

const whom = '您、你们或者你单位';
const matter = '反映某某的信访事项（登记编号：…）';

export const phrases = {
  byTransfer: sentence(
    'received-by-transfer',
    '收件经过：经转送、交办收到',
    '{称谓}{事项}，由{转来机关}{转办方式}我单位，我单位于{收到日期}收到。',
    { 称谓: whom, 事项: matter, 转来机关: '转送、交办的机关', 转办方式: '转送或者交办', 收到日期: '收到的日期' },
    ['事项', '转来机关', '收到日期'],
  ),
  sentOn: sentence(
    'received-sent-on',
    '收件经过：转送、交办到本机关',
    '{称谓}{事项}，由{转来机关}于{转来日期}{转办方式}我单位。',
    { 称谓: whom, 事项: matter, 转来机关: '转送、交办的机关', 转办方式: '转送或者交办', 转来日期: '转送、交办的日期' },
    ['事项', '转来机关', '转来日期'],
  ),
  inPerson: sentence(
    'received-in-person',
    '收件经过：来访、来电',
    '{称谓}于{收到日期}{信访形式}{事项}收悉。',
    { 称谓: whom, 收到日期: '来访、来电的日期', 信访形式: '来访或者来电', 事项: matter },
    ['收到日期', '信访形式', '事项'],
  ),
  inWriting: sentence(
    'received-in-writing',
    '收件经过：来信、网信、传真',
    '{称谓}{信访形式}{事项}，已于{收到日期}收悉。',
    { 称谓: whom, 信访形式: '来信、通过网上信访或者通过传真', 事项: matter, 收到日期: '收到的日期' },
    ['信访形式', '事项', '收到日期'],
  ),
  contact: sentence('contact-of-organ', '联系方式', '联系方式：{地址电话}。', { 地址电话: '地址、电话、接待时间' }, [
    '地址电话',
  ]),
  guide: sentence(
    'guide-to-organ',
    '去向：请向有权机关提出',
    '请{称谓}向{有权机关}提出。{联系方式}',
    { 称谓: whom, 有权机关: '有权处理的机关、单位', 联系方式: '有权机关的联系方式，没有填写时不印' },
    ['有权机关', '联系方式'],
  ),
  accusationSecrecy: sentence(
    'accusation-secrecy',
    '检举控告保密',
    '该事项属于检举控告，请严格保密。根据《信访工作条例》第三十条第三款的规定，不得将信访人的检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位。',
    {},
  ),
  objectWithin: sentence(
    'object-within',
    '异议期限',
    '不属于你单位或者本系统职权范围的，请自收到之日起{异议期限}内书面提出异议，详细说明理由，经我单位核实同意后交还材料。',
    { 异议期限: '5个工作日，按期限表' },
    ['异议期限'],
  ),
  simpleSuggested: sentence(
    'simple-suggested',
    '建议简易办理',
    '经初步审核，该事项可以适用简易办理：{适用情形}。是否适用，由有权处理的机关、单位依照《信访事项简易办理办法》决定。',
    { 适用情形: '适用情形和《简易办理办法》的条款' },
    ['适用情形'],
  ),
  receiverTells: sentence(
    'receiver-tells',
    '接收机关的告知义务',
    '根据《信访工作条例》第二十三条第三款的规定，属于你单位职权范围的，请自收到之日起{告知期限}内书面告知信访人接收情况以及处理途径和程序；{异议期限句}',
    { 告知期限: '15日，按期限表', 异议期限句: '“异议期限”一句' },
    ['告知期限', '异议期限句'],
  ),
  disciplineHandles: sentence(
    'discipline-handles',
    '纪检监察、政法机关依规处理',
    '请依规依纪依法处理；对信访人的告知按照有关规定执行。{异议期限句}',
    { 异议期限句: '“异议期限”一句' },
    ['异议期限句'],
  ),
} as const;

export const phraseTable: readonly Wording[] = Object.values(phrases);

/** Every text a paper may be made with: its own and the shared ones. */
export const wordingsOf = ({ wordings }: Pick<PaperDefinition, 'wordings'>): readonly Wording[] => [
  ...(wordings ?? []),
  ...phraseTable,
];
