import type { Choice } from '../ui/choice-match';
import type { EntryKind } from './note-model';

export interface Phrase extends Choice {
  readonly kind: EntryKind;
  readonly text: string;
}

/**
 * Phrases an interviewer says every time (常用语). Found by pinyin initials, number or any part; inserted text is
 * edited like any other.
 */
export const phrases: readonly Phrase[] = [
  {
    value: 'truth',
    label: '告知如实反映义务',
    kind: '问',
    text: '我是本次接待人员。请您如实反映情况，您对所提供材料内容的真实性负责，不得捏造、歪曲事实，不得诬告、陷害他人。听清楚了吗？',
  },
  {
    value: 'identity',
    label: '核对身份',
    kind: '问',
    text: '请说一下您的姓名、住址和联系电话，我核对一下登记的内容。',
  },
  {
    value: 'representative',
    label: '核对代表身份',
    kind: '问',
    text: '您是大家推选的代表吗？一共来了多少人，推选了几位代表？',
  },
  { value: 'demand', label: '询问诉求', kind: '问', text: '您这次来，要求解决什么问题？请一项一项说。' },
  {
    value: 'facts',
    label: '询问事情经过',
    kind: '问',
    text: '请把事情的经过说一下，什么时间、什么地点、涉及哪些人和单位？',
  },
  {
    value: 'history',
    label: '询问此前反映情况',
    kind: '问',
    text: '这件事您以前向哪些机关、单位反映过？什么时候反映的，有没有书面答复？',
  },
  {
    value: 'procedures',
    label: '询问是否诉讼复议仲裁',
    kind: '问',
    text: '这件事有没有经过诉讼、仲裁、行政复议，或者正在办理这些程序？结果怎样？',
  },
  { value: 'papers', label: '询问证据材料', kind: '问', text: '您带了哪些材料？请交给我登记，原件核对后退还您。' },
  {
    value: 'route',
    label: '告知处理途径',
    kind: '记',
    text: '已告知来访人：反映的事项登记后，将在规定期限内转送、交办有权处理的机关、单位，或者由本机关依照职责处理，并书面告知处理途径和程序。',
  },
  {
    value: 'legal-route',
    label: '告知走法定途径',
    kind: '记',
    text: '已告知来访人：所反映的问题应当通过诉讼、仲裁、行政复议等法定途径解决，并说明了受理机关和办理方法。',
  },
  {
    value: 'order',
    label: '告知依法有序反映',
    kind: '记',
    text: '已告知来访人：应当到指定的接待场所，依法、有序反映情况，多人反映共同事项的推选代表，代表不超过五人。',
  },
  { value: 'more', label: '询问补充', kind: '问', text: '您还有什么要补充的吗？' },
  {
    value: 'read-aloud',
    label: '读给来访人听',
    kind: '记',
    text: '以上笔录已向来访人宣读，请来访人核对；记录有遗漏或者差错的，可以补充或者改正。',
  },
];
