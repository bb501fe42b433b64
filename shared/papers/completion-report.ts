import type { TransferReceipt } from '../case/facets/route';
import type { OfficeProfile } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { liveReceipts } from '../case/transfers';
import { outcomes } from '../case/values';
import { formatDate } from '../law/dates';
import { attachmentsField, urgencyField } from './attached';
import { definePaper, type PaperCheck, type PaperFacts, type PaperSubject } from './define';
import { formatDocumentNumber } from './model';
import { matterWords, optional, required } from './notice-kit';
import { missing, wordedLetter } from './notice-parts';
import {
  accusationChecks,
  demandsOf,
  filled,
  listed,
  must,
  paperDay,
  petitionerLine,
  secretRefusal,
  senderCheck,
  should,
  written,
} from './organ-kit';
import { organParts, organPlaces } from './paper-places';
import { asSentence, cleanLine, inLine, withoutFinalStop } from './text';
import { bothOf, paperWording } from './wording';

const rule = article('第二十二条第一款第三项');

const receiptOf = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): TransferReceipt | null =>
  state.receipts.find(({ receiptId }) => receiptId === about) ?? null;

function subjects(state: CaseState, office: OfficeProfile): readonly PaperSubject[] {
  if (secretRefusal(state) !== null) return [];
  return liveReceipts(state)
    .filter(
      ({ kind, report, organ }) =>
        kind === '交办' && report === null && office.organs.some(({ id }) => id === organ.id),
    )
    .map(({ receiptId, receivedOn, fromOrgan }) => ({
      about: receiptId,
      label: `${formatDate(receivedOn)}收到${fromOrgan}交办`,
    }));
}

type Before = Omit<PaperFacts, 'values'>;

/** The facts as what an inquiry found; words that begin so already are left as they are. */
const asFinding = (facts: string): string => asSentence(/^经[^，。：]{0,8}查/u.test(facts) ? facts : `经查：${facts}`);

/** Investigations in order, and the facts found for each demand. */
function investigated({ state }: Before): string {
  const inquiries = state.investigations.map(
    ({ on, way, findings }) =>
      `${formatDate(on)}，${withoutFinalStop(cleanLine(way))}：${asSentence(cleanLine(findings))}`,
  );
  const found = (state.opinion?.opinion.demands ?? []).map(
    ({ text, facts }) => `关于“${withoutFinalStop(cleanLine(text))}”，${asFinding(cleanLine(facts))}`,
  );
  return [...inquiries, ...found].join('\n');
}

/** The opinion demand by demand, its number and service, what was carried out. */
function handled({ state }: Before): string {
  const opinions = (state.opinion?.opinion.demands ?? []).map(
    ({ text, outcome, opinion, basis }) =>
      `关于“${withoutFinalStop(cleanLine(text))}”，处理意见为${outcomes[outcome]}：${asSentence(cleanLine(opinion))}依据：${inLine(basis.map(cleanLine))}。`,
  );
  const letters = state.letters.map(({ number, issuedOn, service }) => {
    const shown = formatDocumentNumber({ shortForm: number.series, year: number.year, serial: number.serial });
    const served =
      service === null ? '' : `，${formatDate(service.servedOn)}${service.way}，由${cleanLine(service.receiver)}签收`;
    return `${formatDate(issuedOn)}出具信访处理意见书（${shown}）${served}。`;
  });
  const followed = state.followUps.map(
    ({ on, kind, text }) => `${formatDate(on)}${kind}：${asSentence(cleanLine(text))}`,
  );
  return [...opinions, ...letters, ...followed].join('\n');
}

/** The reply the petitioner signed for, to be annexed. */
function annexes({ state }: Before): string {
  const letters = state.letters.flatMap(({ number, service }) => {
    const shown = formatDocumentNumber({ shortForm: number.series, year: number.year, serial: number.serial });
    return [`信访处理意见书（${shown}）`, ...(service === null ? [] : ['送达回证（信访人签收）'])];
  });
  return letters.join('\n');
}

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const { state } = facts;
  const receipt = receiptOf(facts);
  const unserved = state.letters.some(({ service }) => service === null);
  const answered = state.letters.length > 0 && !unserved;
  const annexed = listed(facts, 'attachments').length > 0;
  const due = receipt?.feedbackBy ?? null;
  const late = due !== null && paperDay(facts) > due;
  const noNumber = cleanLine(receipt?.documentNumber ?? '') === '';
  const phone = cleanLine(facts.organ.phone) !== '' && cleanLine(facts.officerName) !== '';
  return [
    senderCheck(facts, receipt?.organ.name ?? null),
    filled(facts, 'signer', '签发人（单位负责人）', rule),
    filled(facts, 'demands', '信访诉求', rule),
    filled(facts, 'investigation', '调查核实情况', rule),
    filled(facts, 'handling', '处理意见和落实情况', rule),
    must(
      'contact',
      phone,
      phone ? '写明承办人及联系电话' : `请写明承办人及联系电话：${facts.organ.name}没有设置联系电话`,
      'contact',
      rule,
    ),
    must(
      'annex',
      annexed,
      annexed ? '附给信访人的书面答复' : '办结报告应当附给信访人的书面答复和送达凭证',
      'attachments',
      rule,
    ),
    must(
      'served',
      !unserved,
      unserved ? '信访处理意见书还没有送达信访人，送达签收后再提交办结报告' : '书面答复没有未送达的',
      '',
      rule,
    ),
    should(
      'answered',
      answered,
      answered ? '处理意见书已经送达' : '没有已经送达的信访处理意见书，请核对是否另有书面答复',
      '',
      rule,
    ),
    should(
      'assignment-number',
      !noNumber,
      noNumber ? '收到交办时没有登记交办文号，报告里不写文号' : '写明交办文号',
      '',
      rule,
    ),
    should(
      'in-time',
      !late,
      due === null
        ? '交办没有指定期限'
        : late
          ? `交办期限是${formatDate(due)}，已经超过`
          : `没有超过${formatDate(due)}（含当日）`,
      '',
      rule,
    ),
    ...accusationChecks(facts, receipt === null ? [] : [{ name: receipt.fromOrgan, field: '' }], 'given'),
  ];
}

const wording = paperWording({
  key: 'completion-report',
  name: '办结报告',
  title: '关于交办信访事项办理情况的报告',
  lines: [
    '你单位{来文}交办的{事项}，我单位于{收到日期}收到{反馈要求}。该事项已经办结，现将办理情况报告如下：',
    '一、信访人基本情况',
    '{信访人情况}。',
    '二、信访诉求',
    '{信访诉求}',
    '三、调查核实情况',
    '{调查核实情况}',
    '四、处理意见和落实情况',
    '{处理意见和落实情况}',
    '五、信访人的意见',
    '{信访人的意见}',
    '特此报告。',
  ],
  places: {
    ...organPlaces,
    来文: '以某号文；没有文号时不印',
    事项: '反映某某的信访事项',
    收到日期: '收到交办的日期',
    反馈要求: '，要求最迟于某日反馈办理结果；没有指定时不印',
    信访人情况: '姓名、住址、联系电话',
    信访诉求: '经办人写的内容',
    调查核实情况: '经办人写的内容',
    处理意见和落实情况: '经办人写的内容',
    信访人的意见: '经办人写的内容，没有时连标题一起不印',
  },
  required: ['来文', '事项', '信访人情况', '信访诉求', '调查核实情况', '处理意见和落实情况'],
});

/** 办结报告 (条例 art. 22(1)3): what an assigned matter came to, back to who assigned it, signed off by a head of the organ. */
export const completionReport = definePaper({
  key: 'completion-report',
  name: '办结报告',
  basis: rule,
  format: 'official',
  recipient: 'superior',
  copies: 2,
  numbered: true,
  approval: 'review-and-sign-off',
  meets: null,
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (subjects(state, office).length === 0 ? refusal(rule, '没有等待提交办结报告的交办事项') : null),
  subjects,
  fields: [
    {
      key: 'signer',
      label: '签发人',
      kind: 'line',
      required: true,
      hint: '单位负责人姓名',
      initial: ({ state }) => state.opinion?.signedOffBy?.name ?? '',
    },
    { key: 'demands', label: '信访诉求', kind: 'text', required: true, initial: ({ state }) => demandsOf(state) },
    { key: 'investigation', label: '调查核实情况', kind: 'text', required: true, initial: investigated },
    { key: 'handling', label: '处理意见和落实情况', kind: 'text', required: true, initial: handled },
    {
      key: 'attitude',
      label: '信访人的意见',
      kind: 'text',
      required: false,
      initial: ({ state }) => state.ratings.map(({ of, grade }) => `信访人对${of}评价为“${grade}”。`).join('\n'),
    },
    attachmentsField(annexes, { required: true }),
    urgencyField,
  ],
  wordings: bothOf(wording),
  build: (facts) => {
    const { state } = facts;
    const receipt = receiptOf(facts);
    const number = cleanLine(receipt?.documentNumber ?? '');
    const due = receipt?.feedbackBy ?? null;
    const signer = cleanLine(written(facts, 'signer'));
    const phone = cleanLine(facts.organ.phone);
    const parts = {
      ...organParts(facts),
      来文: number === '' ? '' : `以${number}`,
      事项: matterWords(state),
      收到日期: receipt === null ? missing('收到日期') : formatDate(receipt.receivedOn),
      反馈要求: due === null ? '' : `，要求最迟于${formatDate(due)}反馈办理结果`,
      信访人情况: petitionerLine(state),
      信访诉求: required(facts, 'demands', '信访诉求'),
      调查核实情况: required(facts, 'investigation', '调查核实情况'),
      处理意见和落实情况: required(facts, 'handling', '处理意见和落实情况'),
      信访人的意见: optional(facts, 'attitude'),
    };
    return wordedLetter(facts, wording, parts, {
      addressee: receipt?.fromOrgan ?? missing('交办机关'),
      contact: `承办人：${cleanLine(facts.officerName)}，联系电话：${phone === '' ? missing('联系电话') : phone}`,
      official: {
        mark: `${cleanLine(facts.organ.name)}文件`,
        signer: signer === '' ? missing('签发人') : signer,
      },
    });
  },
  checks,
});
