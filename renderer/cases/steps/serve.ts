import { noticeServedOn, organReceivers, receivers } from '#shared/case/commands/serve-letter';
import { serviceFailures } from '#shared/case/events/service-failed';
import { issuedPapers } from '#shared/case/papers';
import { serviceWays } from '#shared/case/values';
import { formatDate, isLocalDate } from '#shared/law/dates';
import { goesToOrgan, receiverOf } from '#shared/papers/receiver-of';
import type { Choice } from '../../ui/choice-match';
import type { StepContext } from './define';
import { choicesOf, fieldStep } from './field-step';
import { sent, whichOne } from './handling-fields';

/** What each way of service should leave in the file; by analogy to the courts' practice, the 条例 sets no form. */
const wayHints: Readonly<Record<string, string>> = {
  直接送达: '收件人在送达回证上签名或者盖章，注明日期',
  留置送达: '拒绝接收的，有见证人或者拍照、录像，把文书留下',
  邮寄送达: '由邮政企业寄送，以回执上的日期为送达日期',
  电子送达: '经信访人同意，索要纸质件的另给',
  委托送达: '写明受委托的单位和送达人',
  公告送达: '其他方式无法送达的才用，公告期满视为送达（参照《民事诉讼法》第九十五条，依据待核实）',
};

/** What proof each way leaves. */
const proofHints: Readonly<Record<string, string>> = {
  直接送达: '收件人在屏幕上签名，或者在纸质送达回证上签名后扫描。不能用鼠标、触屏签名的，用纸质的',
  留置送达: '留置现场的照片，或者见证人签名的送达回证扫描件',
  邮寄送达: '邮政回执的扫描件或者照片',
  电子送达: '发送和阅读记录的截图',
  委托送达: '受委托的单位寄回的送达回证扫描件',
  公告送达: '公告张贴的照片，或者刊登公告的报纸扫描件',
};

/** What the remark is for, by way. */
const remarkHints: Readonly<Record<string, string>> = {
  留置送达: '拒收事由和日期',
  邮寄送达: '邮件号码',
  电子送达: '接收的号码或者邮箱，信访人怎样表示同意',
  委托送达: '受委托的单位（必填）',
  公告送达: '采用公告的原因和公告的地方（必填）',
};

const unserved = ({ state }: StepContext): readonly Choice[] =>
  issuedPapers(state)
    .filter(({ service }) => service === null)
    .map(({ paperId, name, number }) => ({ value: paperId, label: `${name}${number === '' ? '' : ` ${number}`}` }));

const roomOf = ({ office, today }: StepContext) => ({ office: office.profile, law: office.law, today });

const choicesIn = (words: readonly string[]): readonly Choice[] => words.map((word) => ({ value: word, label: word }));

/** 送达: the day counts for the thirty days of art. 35. */
export const serveStep = fieldStep({
  name: 'serve-letter',
  dayLabel: '送达日期',
  note: ({ state }) =>
    state.letters.some(({ service }) => service === null)
      ? '从送达日期起算三十日，信访人可以请求复查（《条例》第三十五条）。'
      : null,
  fields: [
    whichOne('paperId', '哪份文书', unserved),
    {
      kind: 'choice',
      field: 'way',
      label: '送达方式',
      choices: choicesOf(serviceWays),
      initial: '直接送达',
      hint: ({ way }) => wayHints[way ?? ''] ?? '',
      required: true,
    },
    {
      kind: 'text',
      field: 'receiver',
      label: '收件人',
      initial: (context, { paperId = '' }) => receiverOf(context.state, paperId, roomOf(context)).to,
      follows: 'paperId',
      max: 100,
      required: true,
    },
    {
      kind: 'choice',
      field: 'receiverIs',
      label: '由谁签收',
      choices: ({ state }, { paperId = '' }) => choicesIn(goesToOrgan(state, paperId) ? organReceivers : receivers),
      initial: ({ state }, { paperId = '' }) => (goesToOrgan(state, paperId) ? '单位收发' : '本人'),
      follows: 'paperId',
      when: ({ way }) => way === '直接送达',
      required: true,
    },
    {
      kind: 'text',
      field: 'witness',
      label: '见证人或者拍照、录像的情况',
      max: 200,
      when: ({ way }) => way === '留置送达',
      required: true,
    },
    { kind: 'yes', field: 'consented', label: '信访人同意电子送达', when: ({ way }) => way === '电子送达' },
    {
      kind: 'date',
      field: 'noticeFrom',
      label: '发出公告的日期',
      hint: ({ noticeFrom = '' }, { office }) => {
        const served = isLocalDate(noticeFrom) ? noticeServedOn(noticeFrom, office.law) : null;
        return served === null ? '公告期满再登记' : `公告期满之日 ${formatDate(served)}视为送达，送达日期填这一天`;
      },
      when: ({ way }) => way === '公告送达',
      required: true,
    },
    {
      kind: 'text',
      field: 'servedBy',
      label: '送达人',
      initial: ({ session }) => session.officerName,
      max: 100,
      required: true,
    },
    {
      kind: 'text',
      field: 'remark',
      label: '说明',
      hint: ({ way }) => remarkHints[way ?? ''] ?? '没有的不填',
      max: 500,
    },
    {
      kind: 'proof',
      field: 'proof',
      label: '送达凭证',
      hint: ({ way }) => proofHints[way ?? ''] ?? '',
      signer: ({ way, receiver }) =>
        way === '直接送达' || way === '委托送达' ? (receiver ?? '').trim() || '收件人' : null,
    },
  ],
  more: sent('paperId'),
});

/** 送达未成: the paper did not reach him. */
export const serviceFailureStep = fieldStep({
  name: 'record-service-failure',
  dayLabel: '日期',
  note: () => '没有送达的，申请复查的期限不起算，应当换一种方式再送。',
  fields: [
    whichOne('paperId', '哪份文书', unserved),
    {
      kind: 'choice',
      field: 'way',
      label: '用了哪种方式',
      choices: choicesOf(serviceWays.filter((way) => way !== '公告送达' && way !== '留置送达')),
      initial: '邮寄送达',
      required: true,
    },
    { kind: 'choice', field: 'outcome', label: '什么情形', choices: choicesOf(serviceFailures), required: true },
    { kind: 'text', field: 'remark', label: '说明', hint: '没有的不填', max: 500 },
    {
      kind: 'proof',
      field: 'proof',
      label: '凭证',
      hint: '退回的信封、拒收时的照片，没有的不附',
      signer: () => null,
    },
  ],
  more: sent('paperId'),
});
