import { accusedIn, isAccusation } from '../case/accused';
import type { CompetenceDispute } from '../case/facets/route';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { attachmentsField } from './attached';
import { definePaper, type PaperFacts, type PaperSubject } from './define';
import { optional, required } from './notice-kit';
import { missing, wordedLetter } from './notice-parts';
import {
  accusationChecks,
  demandsOf,
  filled,
  listed,
  matterOf,
  must,
  paperDay,
  petitionerLine,
  phoneCheck,
  secretRefusal,
} from './organ-kit';
import { organParts, organPlaces } from './paper-places';
import { inLine, paragraphsOf } from './text';
import { bothOf, paperWording, say, sentence } from './wording';

const rule = article('第二十四条第一款');

const disputeOf = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): CompetenceDispute | null =>
  state.disputes.find(({ disputeId }) => disputeId === about) ?? null;

const subjects = (state: CaseState): readonly PaperSubject[] =>
  secretRefusal(state) === null
    ? state.disputes
        .filter(({ settlement }) => settlement === null)
        .map(({ disputeId, openedOn, submittedTo }) => ({
          about: disputeId,
          label: `${formatDate(openedOn)}受理争议，报请${submittedTo}`,
        }))
    : [];

const wording = paperWording({
  key: 'dispute-letter',
  name: '受理争议报请函',
  title: '关于报请{决定或者协调}信访事项受理机关的函',
  lines: [
    '{事项}涉及{涉及的机关}，经协商对由谁受理没有形成一致意见。根据《信访工作条例》第二十四条第一款的规定，现报请{报请机关}{请求}。',
    '一、信访事项',
    '{信访人情况}',
    '{反映的主要问题和请求}',
    '二、争议情况',
    '{争议情况}',
    '三、我单位的意见',
    '{本单位的意见}',
    '妥否，请函复。',
  ],
  places: {
    ...organPlaces,
    决定或者协调: '有共同的上一级机关时是决定，否则是协调',
    事项: '某某反映某某的信访事项（登记编号：…）',
    涉及的机关: '争议的各机关',
    报请机关: '共同的上一级机关或者联席会议',
    请求: '决定受理机关，或者协调处理',
    信访人情况: '用“信访人情况”一句；检举控告不印',
    反映的主要问题和请求: '经办人写的内容',
    争议情况: '经办人写的内容',
    本单位的意见: '经办人写的意见，没有时连标题一起不印',
  },
  required: ['事项', '涉及的机关', '报请机关', '请求', '反映的主要问题和请求', '争议情况'],
});
const petitioner = sentence(
  'dispute-letter:petitioner',
  '受理争议报请函：信访人情况',
  '信访人：{信访人}。',
  { 信访人: '姓名、住址、联系电话' },
  ['信访人'],
);

/** 受理争议报请函 (条例 art. 24(1)): the common superior decides who accepts; without one the 联席会议 coordinates. */
export const disputeLetter = definePaper({
  key: 'dispute-letter',
  name: '受理争议报请函',
  basis: rule,
  format: 'letter',
  recipient: 'superior',
  copies: 2,
  numbered: true,
  approval: 'review-and-sign-off',
  meets: null,
  unlawful: (state) =>
    secretRefusal(state) ??
    (subjects(state).length === 0 ? refusal(rule, '没有等待决定的受理争议；请先登记受理争议') : null),
  subjects,
  fields: [
    {
      key: 'gist',
      label: '反映的主要问题和请求',
      kind: 'text',
      required: true,
      initial: ({ state }) => demandsOf(state),
    },
    {
      key: 'reason',
      label: '争议情况',
      kind: 'text',
      required: true,
      initial: (facts) => disputeOf(facts)?.reason ?? '',
    },
    {
      key: 'proposal',
      label: '本单位的意见',
      kind: 'text',
      required: false,
      hint: '建议由哪个机关受理，依据什么职责规定',
      initial: () => '',
    },
    attachmentsField(({ state }) => ['信访事项登记表', ...paragraphsOf(state.matter.papersHandedOver)].join('\n')),
    {
      key: 'copies',
      label: '抄送',
      kind: 'lines',
      required: false,
      hint: '一行写一个',
      initial: (facts) =>
        (disputeOf(facts)?.organs ?? [])
          .filter((name) => name !== facts.organ.name && accusedIn(facts.state, name) === null)
          .join('\n'),
    },
  ],
  wordings: [...bothOf(wording), petitioner],
  build: (facts) => {
    const dispute = disputeOf(facts);
    const to = dispute?.submittedTo ?? '';
    const superior = dispute?.commonSuperior === true;
    const named = !isAccusation(facts.state);
    const parts = {
      ...organParts(facts),
      决定或者协调: superior ? '决定' : '协调',
      事项: matterOf(facts.state, named),
      涉及的机关: dispute === null ? missing('涉及的机关') : inLine(dispute.organs),
      报请机关: to === '' ? missing('报请机关') : to,
      请求: superior ? '决定受理机关' : '协调处理',
      信访人情况: named ? say(facts, petitioner, { 信访人: petitionerLine(facts.state) }) : '',
      反映的主要问题和请求: required(facts, 'gist', '反映的主要问题和请求'),
      争议情况: required(facts, 'reason', '争议情况'),
      本单位的意见: optional(facts, 'proposal'),
    };
    return wordedLetter(facts, wording, parts, {
      addressee: to === '' ? missing('报请机关') : to,
      copies: listed(facts, 'copies'),
    });
  },
  checks: (facts) => {
    const dispute = disputeOf(facts);
    const to = dispute?.submittedTo ?? '';
    const own = to !== facts.organ.name && dispute?.organs.includes(to) !== true;
    const meeting = dispute === null || dispute.commonSuperior || to.includes('联席会议');
    const early = dispute !== null && paperDay(facts) < dispute.openedOn;
    return [
      must('not-a-party', own, own ? '报请机关不是争议的一方' : '报请机关不能是本机关或者争议的一方', '', rule),
      must(
        'meeting',
        meeting,
        meeting ? '报请的是有权决定、协调的机关' : '没有共同的上一级机关的，报请共同的信访工作联席会议',
        '',
        rule,
      ),
      must('after-dispute', !early, early ? '发文日期早于争议登记日期' : '发文日期不早于争议日期', '', '日期先后'),
      filled(facts, 'gist', '反映的主要问题和请求', rule),
      filled(facts, 'reason', '争议情况', rule),
      phoneCheck(facts),
      ...accusationChecks(
        facts,
        [{ name: to, field: '' }, ...listed(facts, 'copies').map((name) => ({ name, field: 'copies' }))],
        'withheld',
      ),
    ];
  },
});
