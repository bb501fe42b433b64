import { article } from '../case/rules';
import { formatDate, isLocalDate } from '../law/dates';
import { paperDays, unverifiedWords } from '../law/paper-days';
import { definePaper, type PaperCheck, type PaperFacts } from './define';
import {
  HEARING_RULE,
  hearingBasis,
  hearingLawful,
  hearingMatter,
  hearingOf,
  hearingSender,
  line,
  otherSides,
  others,
  petitionerFor,
} from './hearing-parts';
import { check, PRACTICE, required, textField } from './notice-kit';
import { wordedLetter } from './notice-parts';
import { accusationChecks, dateOr, lineOr, listed, paperDay, phoneCheck, written } from './organ-kit';
import { organParts, organPlaces } from './paper-places';
import { cleanLine, inLine, withoutFinalStop } from './text';
import { bothOf, paperWording, say, sentence } from './wording';

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const date = written(facts, 'date');
  const day = paperDay(facts);
  const valid = isLocalDate(date);
  const days = paperDays('hearing-notice', day, facts.law);
  const chair = cleanLine(written(facts, 'chair'));
  const members = listed(facts, 'members');
  const handler = cleanLine(facts.state.assignee?.name ?? '');
  const hearing = hearingOf(facts);
  const earliest = days?.until(day) ?? null;
  const early = days === null || (valid && earliest !== null && earliest <= date);
  return [
    hearingSender(facts),
    check(
      'date',
      valid && date > day,
      ['听证日期晚于发文日期', valid ? `听证日期应当晚于发文日期（${formatDate(day)}）` : '请填写听证日期'],
      '日期先后',
      { field: 'date' },
    ),
    check(
      'ordered',
      hearing === null || day >= hearing.orderedOn,
      ['发文日期不早于决定听证的日期', '发文日期早于决定听证的日期，请核对'],
      '日期先后',
    ),
    check(
      'seven-days',
      early,
      [
        `提前${days?.words ?? ''}通知各方`,
        days === null
          ? ''
          : `${days.rule.article}要求举行听证的${days.words}前通知各方${unverifiedWords(days.rule)}，请核对本地规定`,
      ],
      days?.rule.article ?? PRACTICE,
      { level: 'should', field: 'date' },
    ),
    check(
      'chair-member',
      chair === '' || !members.includes(chair),
      ['主持人和听证员没有重复', `“${chair}”既是主持人又是听证员，请核对`],
      HEARING_RULE,
      { field: 'members' },
    ),
    check(
      'chair-handler',
      handler === '' || (chair !== handler && !members.includes(handler)),
      ['主持人、听证员不是本事项的承办人', `${handler}是本事项的承办人，主持人、听证员宜由其他人担任`],
      article('第二十八条第三款'),
      { level: 'should', field: 'chair' },
    ),
    phoneCheck(facts),
    ...accusationChecks(
      facts,
      others(facts).map((name) => ({ name, field: 'others' })),
      'given',
    ),
  ];
}

const wording = paperWording({
  key: 'hearing-notice',
  name: '听证通知书',
  title: '信访事项听证通知书',
  lines: [
    '根据《信访工作条例》{依据}的规定，我单位决定就{事项}举行听证。现将有关事项通知如下：',
    '一、听证事项',
    '{听证事项}',
    '二、听证时间和地点',
    '时间：{听证日期}{听证时间}',
    '地点：{听证地点}',
    '三、听证人员',
    '主持人：{主持人}',
    '听证员：{听证员}',
    '记录人：{记录人}',
    '四、参加听证的各方',
    '信访人：{信访人}',
    '{其他各方}',
    '五、各方的权利和义务',
    '{申请回避}',
    '2．委托代理人：可以委托代理人参加听证，代理人应当提交授权委托书和身份证明。',
    '3．陈述、举证、质证和辩论：可以围绕听证事项陈述事实和理由，提交证据材料，对其他各方的陈述和证据提出意见。',
    '4．核对笔录：听证结束后核对听证笔录，有遗漏或者差错的可以要求补正，无误后签名。',
    '5．遵守纪律：请携带身份证件准时到场，如实陈述，服从主持人安排。不能按时参加的，请在听证前告知我单位并说明理由。',
    '特此通知。',
  ],
  places: {
    ...organPlaces,
    依据: '第三十一条第六项，复核的加第三十六条第二款',
    事项: '信访人反映某某的信访事项（登记编号：…）',
    听证事项: '经办人写的内容',
    听证日期: '举行听证的日期',
    听证时间: '几时几分',
    听证地点: '举行听证的地点',
    主持人: '主持人姓名',
    听证员: '听证员姓名',
    记录人: '记录人姓名',
    信访人: '信访人姓名；被检举控告的单位参加时只写“信访人”',
    其他各方: '用“其他各方”一句，没有时不印',
    申请回避: '用“申请回避”一句',
  },
  required: ['依据', '事项', '听证事项', '听证日期', '听证时间', '听证地点', '主持人', '听证员', '申请回避'],
});
const othersLine = sentence(
  'hearing-notice:others',
  '听证通知书：其他各方',
  '有关单位、人员：{名单}',
  { 名单: '其他参加听证的单位、人员' },
  ['名单'],
);
const recusal = sentence(
  'hearing-notice:recusal',
  '听证通知书：申请回避',
  '1．申请回避：主持人、听证员、记录人与信访事项或者信访人有直接利害关系的（《信访工作条例》第二十八条第三款），可以在听证开始前或者听证中申请其回避，并说明理由。',
  {},
);

/** 听证通知书 (条例 arts. 31(6), 36(2)): matter, time, place, who hears, rights with recusal (回避, art. 28(3)). */
export const hearingNotice = definePaper({
  key: 'hearing-notice',
  name: '听证通知书',
  basis: HEARING_RULE,
  format: 'letter',
  recipient: 'parties',
  copies: 3,
  numbered: true,
  approval: 'sign-off',
  meets: null,
  ...hearingLawful(({ held }) => held === null, '没有决定举行的听证，先决定听证，再发通知'),
  fields: [
    line('date', '听证日期', true, () => '', { kind: 'date' }),
    line('time', '听证时间', true, () => '上午9:00'),
    line('place', '听证地点', true, ({ office }) => office.receptionPlace),
    line('chair', '主持人', true, () => '', { hint: '不由本事项的承办人担任' }),
    line('members', '听证员', true, () => '', { kind: 'lines', hint: '一行写一人' }),
    line('recorder', '记录人', true, () => ''),
    line('others', '其他参加听证的单位、人员', false, otherSides, { kind: 'lines', hint: '一行写一个' }),
    textField('matter', '听证事项', true, hearingMatterText),
  ],
  wordings: [...bothOf(wording), othersLine, recusal],
  build: (facts) => {
    const sides = others(facts);
    const who = petitionerFor(facts, sides);
    const members = listed(facts, 'members');
    const parts = {
      ...organParts(facts),
      依据: hearingBasis(facts),
      事项: hearingMatter(facts),
      听证事项: required(facts, 'matter', '听证事项'),
      听证日期: { text: dateOr(written(facts, 'date'), '听证日期'), field: 'date' },
      听证时间: lineOr(facts, 'time', '听证时间'),
      听证地点: { text: lineOr(facts, 'place', '听证地点'), field: 'place' },
      主持人: { text: lineOr(facts, 'chair', '主持人'), field: 'chair' },
      听证员: {
        text: members.length === 0 ? lineOr(facts, 'members', '听证员') : inLine(members),
        field: 'members',
      },
      记录人: { text: lineOr(facts, 'recorder', '记录人'), field: 'recorder' },
      信访人: who,
      其他各方: {
        text: sides.length === 0 ? '' : say(facts, othersLine, { 名单: inLine(sides) }),
        field: 'others',
      },
      申请回避: say(facts, recusal, {}),
    };
    return wordedLetter(facts, wording, parts, { addressee: inLine([who, ...sides]) });
  },
  checks,
});

/** First words of what is heard: the demands, and why a hearing is held. */
function hearingMatterText(facts: Omit<PaperFacts, 'values'>): string {
  const demands = withoutFinalStop(cleanLine(facts.state.matter.demands));
  return demands === '' ? '信访人提出的信访请求及其事实和理由。' : `信访人提出的“${demands}”的请求及其事实和理由。`;
}
