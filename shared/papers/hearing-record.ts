import { formatDate, isLocalDate } from '../law/dates';
import { definePaper, type PaperCheck, type PaperFacts } from './define';
import {
  HEARING_RULE,
  hearingLawful,
  hearingMatter,
  hearingOf,
  hearingSender,
  line,
  otherSides,
  others,
  petitionerFor,
} from './hearing-parts';
import { check, PRACTICE, textField } from './notice-kit';
import { missing } from './notice-parts';
import { accusationChecks, lineOr, listed, written } from './organ-kit';
import { cleanLine, inLine, paragraphsOf } from './text';
import { say, sentence } from './wording';

/** Course of a hearing in its order, each part to be filled with what was said. */
const course = [
  `主持人：核对参加听证各方的身份，${missing('到场情况')}。`,
  '主持人：宣布听证事项、听证纪律以及主持人、听证员、记录人名单，告知各方的权利和义务，询问是否申请回避。',
  `信访人：${missing('是否申请回避')}。`,
  `信访人陈述：${missing('请求、事实和理由')}。`,
  `办理单位陈述：${missing('调查核实的事实、处理意见和依据')}。`,
  `举证、质证：${missing('各方提交的证据和发表的意见')}。`,
  `听证员询问：${missing('询问和回答')}。`,
  `各方最后陈述：${missing('信访人的最后意见')}；${missing('办理单位的最后意见')}。`,
  '主持人：宣布听证结束，请各方核对笔录后签名。',
].join('\n');

const PLACEHOLDER = '（待填写：';

const lastDay = (facts: Pick<PaperFacts, 'state' | 'about'>): string => hearingOf(facts)?.held?.to ?? '';

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const from = written(facts, 'date');
  const hearing = hearingOf(facts);
  const complete = !written(facts, 'course').includes(PLACEHOLDER);
  const ordered = hearing?.orderedOn ?? '';
  const held = hearing?.held ?? null;
  const inHeld = held === null || !isLocalDate(from) || (from >= held.from && from <= held.to);
  return [
    hearingSender(facts),
    check('course', complete, ['听证过程已记完', '听证过程还有没填写的地方'], PRACTICE, { field: 'course' }),
    check(
      'date',
      isLocalDate(from) && from >= ordered && from <= facts.today,
      ['听证日期在决定听证之后', '听证日期应当在决定听证之后，且不晚于今天'],
      '日期先后',
      { field: 'date' },
    ),
    check('held', inHeld, ['与登记的听证日期一致', '听证日期与登记的听证日期不一致，请核对'], '日期先后', {
      field: 'date',
    }),
    check(
      'chair',
      held === null || cleanLine(held.chair) === cleanLine(written(facts, 'chair')),
      ['与登记的主持人一致', `登记的主持人是${cleanLine(held?.chair ?? '')}，请核对`],
      PRACTICE,
      { field: 'chair', level: 'should' },
    ),
    ...accusationChecks(
      facts,
      others(facts).map((name) => ({ name, field: 'others' })),
      'given',
    ),
  ];
}

const readBack = sentence(
  'hearing-record:read-back',
  '听证笔录：核对',
  '以上笔录我已看过（或已向我宣读），与我说的一致。',
  {},
);

/** 听证笔录: the course of the hearing, signed on every page by all who took part. */
export const hearingRecord = definePaper({
  key: 'hearing-record',
  name: '听证笔录',
  basis: HEARING_RULE,
  format: 'note',
  recipient: 'file',
  copies: 1,
  numbered: false,
  approval: 'none',
  meets: null,
  ...hearingLawful(() => true, '没有决定举行的听证，没有可以记录的'),
  fields: [
    line('date', '听证日期', true, (facts) => hearingOf(facts)?.held?.from ?? '', { kind: 'date' }),
    line('started', '开始时间', true, () => '9:00'),
    line('ended', '结束时间', true, () => ''),
    line('place', '听证地点', true, ({ office }) => office.receptionPlace),
    line('chair', '主持人', true, (facts) => cleanLine(hearingOf(facts)?.held?.chair ?? '')),
    line('members', '听证员', true, () => '', { kind: 'lines', hint: '一行写一人' }),
    line('recorder', '记录人', true, ({ officerName }) => officerName),
    line('present', '信访人及代理人到场情况', true, () => '信访人本人到场'),
    line('others', '其他参加听证的单位、人员', false, otherSides, { kind: 'lines', hint: '一行写一个' }),
    textField('course', '听证过程', true, () => course, { hint: '一段一人，写明发言人' }),
    textField('corrections', '补正', false, () => '', { hint: '各方核对后要求补正的内容' }),
  ],
  wordings: [readBack],
  build: (facts) => {
    const sides = others(facts);
    const date = written(facts, 'date');
    const until = lastDay(facts);
    const days =
      !isLocalDate(date) || until === '' || until <= date
        ? isLocalDate(date)
          ? formatDate(date)
          : missing('听证日期')
        : `${formatDate(date)}至${formatDate(until)}`;
    const members = listed(facts, 'members');
    const corrections = paragraphsOf(facts.values.corrections ?? '');
    const lines = paragraphsOf(facts.values.course ?? '');
    return {
      kind: 'note',
      name: '听证笔录',
      title: '信访事项听证笔录',
      head: [
        { label: '听证机关', value: cleanLine(facts.organ.name) },
        { label: '听证事项', value: hearingMatter(facts) },
        {
          label: '时间',
          value: `${days} ${lineOr(facts, 'started', '开始时间')}至${lineOr(facts, 'ended', '结束时间')}`,
        },
        { label: '地点', value: lineOr(facts, 'place', '听证地点') },
        { label: '主持人', value: lineOr(facts, 'chair', '主持人') },
        { label: '听证员', value: members.length === 0 ? missing('听证员') : inLine(members) },
        { label: '记录人', value: lineOr(facts, 'recorder', '记录人') },
        { label: '信访人', value: `${petitionerFor(facts, [])}，${lineOr(facts, 'present', '到场情况')}` },
        { label: '其他参加人', value: sides.length === 0 ? '无' : inLine(sides) },
      ],
      entries: (lines.length === 0 ? [missing('听证过程')] : lines).map((text) => ({ kind: 'text', text: [text] })),
      closing: [
        ...(corrections.length === 0 ? [] : ['各方核对笔录后补正如下：', ...corrections]),
        say(facts, readBack, {}),
      ],
      addenda: [],
      end: '（以下空白）',
      pageSignatures: ['信访人（签名、捺印）', '单位代表', '主持人', '听证员', '记录人'],
    };
  },
  checks,
});
