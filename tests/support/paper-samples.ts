import { answerSlip } from '#shared/papers/answer-slip';
import { findPaper, paperTable } from '#shared/papers/catalogue';
import type { PaperDefinition, PaperFacts } from '#shared/papers/define';
import { interviewNote } from '#shared/papers/interview-note';
import type { Letter, Paper } from '#shared/papers/model';
import { registrationForm } from '#shared/papers/registration-form';
import { replyLetter } from '#shared/papers/reply-letter';
import { Desk, deskAt, office, registration, transfer, wayClass } from '../unit/shared/case/desk';
import {
  hearingHeld,
  hearingOrdered,
  issuedWithAddress,
  mediated,
  refusedAtTheDoor,
  reReviewing,
  reviewIssued,
} from '../unit/shared/papers/later-desks';
import {
  answeredSimply,
  asked,
  came,
  ended,
  extended,
  guided,
  ordinary,
  proposed,
  received,
  receivedNoticeGiven,
  refused,
  registered,
  studied,
  withdrawn,
} from '../unit/shared/papers/notice-desks';
import { factsFor } from '../unit/shared/papers/paper-facts';
import { sampleForm, sampleNote, sampleReply, sampleSlip } from './measure-samples';

/** One issued paper of every kind, made from a case at the point where an office makes it. */
export type SamplePaper = { readonly key: string; readonly paper: Paper };

const on = '2026-11-02';
const fromLetters = (): Desk =>
  new Desk({ on }).act('register-visit', registration(on, {}, 'letters')).act('classify-matter', wayClass(6));
const transferred = (): Desk => fromLetters().act('transfer-matter', transfer('转送', null));
const assigned = (): Desk => fromLetters().act('transfer-matter', transfer('交办', '2026-11-06'));
const supervised = (): Desk =>
  assigned().act(
    'supervise',
    {
      supervisionId: 's1',
      organId: 'letters',
      organ: '临江市民政局',
      trigger: '推诿、敷衍、拖延',
      demand: '十日内办结并答复信访人。',
      answerBy: '2026-11-20',
    },
    { on: '2026-11-09' },
  );
const suggested = (kind: '改进工作' | '完善政策' | '追究责任', to: string, concerning = ''): Desk =>
  assigned().act('make-suggestion', {
    suggestionId: 'g1',
    organId: 'letters',
    kind,
    to,
    concerning,
    facts: '受理后六十日没有答复。',
    proposal: '建立台账，按期答复。',
    answerBy: '2026-12-10',
  });

const objection = '电梯维修资金由街道管理，不属于住建部门职权范围，应由东湖街道办事处办理。';
const objected = (): Desk =>
  assigned()
    .act('record-objection', { transferId: 't1', reasons: objection }, { on: '2026-11-05' })
    .act('answer-objection', { transferId: 't1', agreed: true, text: '经核实，情况属实。' }, { on: '2026-11-06' });
const receipt = {
  receiptId: 'r1',
  organId: 'bureau',
  transferId: null,
  fromOrgan: '临江省信访局',
  documentNumber: '临信〔2026〕9号',
};
const objecting = (): Desk =>
  deskAt('classified')
    .act('receive-transfer', { ...receipt, kind: '转送', feedbackBy: null })
    .act('object-to-transfer', { receiptId: 'r1', reasons: objection });
const doneForAnother = (): Desk =>
  deskAt('served').act('receive-transfer', { ...receipt, kind: '交办', feedbackBy: '2026-12-20' });
const disputed = (): Desk =>
  deskAt('classified').act('dispute-competence', {
    disputeId: 'd1',
    organs: ['临江市住建局', '临江市民政局'],
    reason: '双方都认为不属于本单位职责。',
    commonSuperior: true,
    submittedTo: '临江市人民政府',
  });
const reportedUrgently = (): Desk =>
  assigned().act('report-urgent', {
    reportId: 'u1',
    organId: 'letters',
    to: ['本级党委和政府', '相关主管部门', '本级信访工作联席会议办公室', '上一级信访部门', '国家信访局'],
    what: '约五十人因漏水聚集。',
    measures: '已派人到场疏导。',
  });
const cadreReported = (): Desk =>
  new Desk({ on })
    .act('register-visit', registration(on, {}, 'letters'))
    .act('classify-matter', wayClass(null, '检举控告'))
    .act('record-accusation', {
      accused: [{ name: '赵刚', unit: '临江市民政局' }],
      readers: [{ id: 'wang', name: '王芳' }],
    })
    .act('report-cadre', {
      organId: 'letters',
      to: '中共临江市委组织部',
      gist: '反映民政局赵刚违规发放补助。',
      major: true,
      alsoTo: ['市委主要负责同志'],
    });
const resultReported = (): Desk =>
  assigned().act(
    'record-other-opinion',
    { transferId: 't1', documentNumber: '临民〔2026〕3号', summary: '已修复', servedOn: '2026-11-07' },
    { on: '2026-11-09' },
  );

/** In this order: a paper is made from the first case in which it is lawful. */
const desks: readonly (() => Desk)[] = [
  received,
  registered,
  receivedNoticeGiven,
  () => came('来信'),
  () => guided(),
  refused,
  refusedAtTheDoor,
  ended,
  proposed,
  extended,
  asked,
  answeredSimply,
  ordinary,
  studied,
  withdrawn,
  transferred,
  assigned,
  supervised,
  () => suggested('改进工作', '临江市民政局'),
  () => suggested('完善政策', '临江市人民政府'),
  () => suggested('追究责任', '临江市纪委监委', '临江市民政局'),
  objecting,
  objected,
  disputed,
  reportedUrgently,
  cadreReported,
  resultReported,
  doneForAnother,
  hearingOrdered,
  hearingHeld,
  () => mediated('调解'),
  () => mediated('和解'),
  reviewIssued,
  () => reReviewing(true),
  issuedWithAddress,
  () => deskAt('assigned'),
  () => deskAt('issued'),
  () => deskAt('served'),
  () => deskAt('closed'),
];

/** Fewest checks that forbid issue: the organ in whose name the office would send it. */
function bestFacts(paper: PaperDefinition, desk: Desk): PaperFacts {
  const made = ['bureau', 'letters'].map((organId) => {
    const facts = factsFor(paper, desk.now, { organId, office });
    const failing = (paper.checks?.(facts) ?? []).filter(({ ok, level }) => !ok && level === 'must').length;
    return { facts, failing };
  });
  const [first, second] = made;
  if (first === undefined || second === undefined) throw new Error('unreachable');
  return second.failing < first.failing ? second.facts : first.facts;
}

/** Words for fields nothing in the case says. */
function filled(paper: PaperDefinition, facts: PaperFacts): PaperFacts {
  const empty = paper.fields.filter(({ key, required }) => required && (facts.values[key] ?? '').trim() === '');
  const words = empty.map(({ key, kind, label, choices }) => {
    if (kind === 'date') return [key, '2026-12-10'] as const;
    if (kind === 'choice') return [key, choices?.[0] ?? ''] as const;
    if (kind === 'line') return [key, /签发|审核|主持|记录|送达人|电话/u.test(label) ? '陈明' : `${label}一`] as const;
    return [key, `${label}：经查阅档案、走访住户，情况属实。\n有关材料附后。`] as const;
  });
  const signer = 'signer' in facts.values ? { signer: '陈明' } : {};
  return { ...facts, values: { ...facts.values, ...Object.fromEntries(words), ...signer } };
}

function factsOf(paper: PaperDefinition): PaperFacts {
  for (const make of desks) {
    const desk = make();
    if (paper.unlawful(desk.now, office) !== null || paper.subjects(desk.now, office).length === 0) continue;
    return filled(paper, bestFacts(paper, desk));
  }
  throw new Error(`${paper.key}: lawful in none of the cases`);
}

function sampleOf(paper: PaperDefinition, values: Readonly<Record<string, string>> = {}): Paper {
  const facts = factsOf(paper);
  return paper.build({ ...facts, values: { ...facts.values, ...values } });
}

/** All papers of the catalogue, and the four with a screen of their own. */
export const samplePapers = (): readonly SamplePaper[] => [
  ...paperTable.map((paper) => ({ key: paper.key, paper: sampleOf(paper) })),
  { key: 'reply-letter', paper: replyLetter(sampleReply) },
  { key: 'registration-form', paper: registrationForm(sampleForm) },
  { key: 'interview-note', paper: interviewNote(sampleNote) },
  { key: 'answer-slip', paper: answerSlip(sampleSlip) },
];

/** Names of one, two and three lines, some with a text of their own; marks at every edge of a line. */
const attachments = [
  '信访事项登记表',
  '关于东湖花园小区3号楼、5号楼电梯停运以及楼顶防水层渗漏问题的现场检查记录（含检测机构出具的《检验报告》复印件）',
  '　　2026年11月3日上午，我单位会同“东湖街道办事处”（以下简称“街道办”）、明珠物业服务有限公司到东湖花园小区现场检查，情况如下：',
  '　　一、电梯',
  '　　3号楼电梯自2026年9月以来停运六次；曳引绳磨损超过标准，制动器间隙不合格。',
  '　　二、楼顶防水层',
  '　　3号楼、5号楼楼顶防水层超过保修期，有两处开裂，雨天渗水。',
  '临江省特种设备检验研究院出具的《电梯定期检验报告》（编号：临特检〔2026〕第1024号）以及委托鉴定合同、缴费票据、现场照片和谈话记录各一份（均为复印件，共三十六页）',
  '送达回证',
  '　　信访人于2026年11月6日签收。',
].join('\n');

/** A letter and a 公文 with 附件 of every kind; the 公文 is of an urgent matter. */
export const annexedPapers = (): readonly { readonly key: string; readonly paper: Letter }[] =>
  [
    { key: 'transfer-letter', values: { attachments } },
    { key: 'completion-report', values: { attachments, urgency: '加急' } },
  ].map(({ key, values }) => {
    const definition = findPaper(key);
    const paper = definition === null ? null : sampleOf(definition, values);
    if (paper?.kind !== 'letter') throw new Error(`${key} is no letter`);
    return { key: `${key}-annexed`, paper };
  });

/** Every paper again, each line of each entry closed with a full stop, as many officers write. */
export const closedPapers = (): readonly SamplePaper[] =>
  paperTable.map((paper) => {
    const facts = factsOf(paper);
    const closed = paper.fields.map(({ key, kind }) => {
      const value = facts.values[key] ?? '';
      const stops = kind === 'date' || kind === 'choice' || value.trim() === '';
      return [key, stops ? value : value.replace(/(?<=[^。，；：\n])$/gmu, '。')];
    });
    return { key: paper.key, paper: paper.build({ ...facts, values: Object.fromEntries(closed) }) };
  });
