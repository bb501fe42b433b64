import type { UrgentAddressee, UrgentReport } from '../case/facets/intake';
import { urgentAddressees } from '../case/facets/intake';
import type { OfficeProfile, Organ } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { attachmentsField, urgencies, urgencyOf } from './attached';
import { definePaper, type PaperCheck, type PaperFacts, type PaperSubject } from './define';
import { optional, required } from './notice-kit';
import { wordedLetter } from './notice-parts';
import {
  accusationChecks,
  demandsOf,
  filled,
  lineOr,
  listed,
  must,
  secretRefusal,
  senderCheck,
  written,
} from './organ-kit';
import { organParts, organPlaces } from './paper-places';
import { cleanLine } from './text';
import { bothOf, paperWording, say, sentence } from './wording';

const rule = article('第二十五条');

type Before = Omit<PaperFacts, 'values'>;

const reportOf = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): UrgentReport | null =>
  state.urgentReports.find(({ reportId }) => reportId === about) ?? null;

function subjects(state: CaseState, office: OfficeProfile): readonly PaperSubject[] {
  if (secretRefusal(state) !== null) return [];
  const reported = state.urgentReports
    .filter(({ organ }) => office.organs.some(({ id }) => id === organ.id))
    .map(({ reportId, on, organ }) => ({ about: reportId, label: `${formatDate(on)}${organ.name}报告` }));
  // Marked as urgent: the report may be written before it is recorded as made.
  return reported.length === 0 && state.marks.urgent !== null
    ? [{ about: null, label: `${formatDate(state.marks.urgent.on)}标记紧急，还没有报告` }]
    : reported;
}

const owedBy = ({ kind }: Organ): readonly UrgentAddressee[] =>
  kind === 'petition-office' ? urgentAddressees : urgentAddressees.slice(0, 3);

/** Reported to (报告) above, told (通报) beside: art. 25(1) and (2). */
function receivers(facts: Before): { readonly above: readonly string[]; readonly beside: readonly string[] } {
  const to = new Set(reportOf(facts)?.to ?? owedBy(facts.organ));
  const { division } = facts.office;
  const above = [
    to.has('本级党委和政府') ? [`中共${division}委`, `${division}人民政府`] : [],
    // A 信访部门 may have its government as superior: the next 信访部门 up then has to be named.
    to.has('上一级信访部门') ? [/信访/.test(facts.organ.superior) ? facts.organ.superior : '上一级信访部门'] : [],
    to.has('国家信访局') ? ['国家信访局'] : [],
  ].flat();
  const beside = [
    to.has('本级信访工作联席会议办公室') ? [`${division}信访工作联席会议办公室`] : [],
    to.has('相关主管部门') ? ['相关主管部门'] : [],
  ].flat();
  return { above, beside };
}

/** How many came, where, when. */
function circumstances({ state }: Before): string {
  const last = state.visits.at(-1);
  if (last === undefined) return '';
  const place = cleanLine(last.place);
  return `${formatDate(last.receivedOn)}${last.receivedAt}，${last.headcount}人${place === '' ? '' : `在${place}`}以${last.form}形式反映。`;
}

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const report = reportOf(facts);
  const generic = [...listed(facts, 'copies'), written(facts, 'addressee')].some((name) =>
    /相关主管部门|上一级信访部门/.test(name),
  );
  const urgent = urgencyOf(facts) !== null;
  return [
    senderCheck(facts, report?.organ.name ?? null),
    must('urgency', urgent, urgent ? '标明紧急程度' : '请选择紧急程度', 'urgency', rule),
    filled(facts, 'signer', '签发人', rule),
    filled(facts, 'addressee', '报告单位', rule),
    filled(facts, 'what', '基本情况', rule),
    filled(facts, 'where', '时间、地点、人数', rule),
    filled(facts, 'demand', '主要诉求', rule),
    filled(facts, 'measures', '已采取的措施', rule),
    must(
      'competent-named',
      !generic,
      generic ? '请把“相关主管部门”“上一级信访部门”换成具体单位的名称' : '报告和通报单位写明名称',
      'copies',
      rule,
    ),
    ...accusationChecks(
      facts,
      [
        ...written(facts, 'addressee')
          .split(/[、，,]/)
          .map((name) => ({ name, field: 'addressee' })),
        ...listed(facts, 'copies').map((name) => ({ name, field: 'copies' })),
      ],
      'withheld',
      'should',
    ),
  ];
}

const wording = paperWording({
  key: 'urgent-report',
  name: '重大紧急信访信息报告',
  title: '关于重大紧急信访信息的报告',
  lines: [
    '根据《信访工作条例》第二十五条的规定，现将有关重大、紧急信访信息报告如下：',
    '一、时间、地点和人数',
    '{时间地点人数}',
    '二、基本情况',
    '{基本情况}',
    '三、主要诉求',
    '{主要诉求}',
    '四、已采取的措施',
    '{已采取的措施}',
    '五、下一步工作',
    '{下一步工作}',
    '特此报告。',
  ],
  places: {
    ...organPlaces,
    时间地点人数: '经办人写的内容',
    基本情况: '经办人写的内容',
    主要诉求: '经办人写的内容',
    已采取的措施: '经办人写的内容',
    下一步工作: '经办人写的内容，没有时连标题一起不印',
  },
  required: ['时间地点人数', '基本情况', '主要诉求', '已采取的措施'],
});
const nextSteps = sentence(
  'urgent-report:next',
  '重大紧急信访信息报告：下一步工作',
  '我单位将密切关注事态发展，依法采取措施，有关情况及时续报。',
  {},
);

/** 重大紧急信访信息报告 (条例 art. 25): what, where, how many, what they want, what is being done; without delay. */
export const urgentReport = definePaper({
  key: 'urgent-report',
  name: '重大紧急信访信息报告',
  basis: rule,
  format: 'official',
  recipient: 'superior',
  copies: 4,
  numbered: true,
  approval: 'sign-off',
  meets: null,
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (subjects(state, office).length === 0 ? refusal(rule, '事项没有标记紧急，也没有登记紧急报告') : null),
  subjects,
  fields: [
    { key: 'urgency', label: '紧急程度', kind: 'choice', required: true, choices: urgencies, initial: () => '特急' },
    { key: 'signer', label: '签发人', kind: 'line', required: true, hint: '单位负责人姓名', initial: () => '' },
    {
      key: 'addressee',
      label: '报告单位',
      kind: 'line',
      required: true,
      initial: (facts) => receivers(facts).above.join('、'),
    },
    { key: 'where', label: '时间、地点、人数', kind: 'text', required: true, initial: circumstances },
    {
      key: 'what',
      label: '基本情况',
      kind: 'text',
      required: true,
      initial: (facts) => reportOf(facts)?.what ?? facts.state.marks.urgent?.reason ?? '',
    },
    { key: 'demand', label: '主要诉求', kind: 'text', required: true, initial: ({ state }) => demandsOf(state) },
    {
      key: 'measures',
      label: '已采取的措施',
      kind: 'text',
      required: true,
      initial: (facts) => reportOf(facts)?.measures ?? '',
    },
    {
      key: 'next',
      label: '下一步工作',
      kind: 'text',
      required: false,
      initial: (facts) => say(facts, nextSteps, {}),
    },
    attachmentsField(),
    {
      key: 'copies',
      label: '通报单位（抄送）',
      kind: 'lines',
      required: true,
      hint: '一行写一个',
      initial: (facts) => receivers(facts).beside.join('\n'),
    },
  ],
  wordings: [...bothOf(wording), nextSteps],
  build: (facts) => {
    const parts = {
      ...organParts(facts),
      时间地点人数: required(facts, 'where', '时间、地点、人数'),
      基本情况: required(facts, 'what', '基本情况'),
      主要诉求: required(facts, 'demand', '主要诉求'),
      已采取的措施: required(facts, 'measures', '已采取的措施'),
      下一步工作: optional(facts, 'next'),
    };
    return wordedLetter(facts, wording, parts, {
      addressee: lineOr(facts, 'addressee', '报告单位'),
      copies: listed(facts, 'copies'),
      official: {
        mark: `${cleanLine(facts.organ.name)}文件`,
        signer: lineOr(facts, 'signer', '签发人'),
      },
    });
  },
  checks,
});
