import { isAccusation } from '../case/accused';
import type { ServiceAttempt } from '../case/facets/handling';
import { organKey } from '../case/organ-key';
import { article, officeRules, refusal } from '../case/rules';
import { formatDate, isLocalDate } from '../law/dates';
import { paperDays } from '../law/paper-days';
import { definePaper, type PaperCheck, type PaperFacts } from './define';
import { line } from './hearing-parts';
import { addressOf, cited, issuedOf, issuedSubjects, unserved } from './issued-papers';
import { check, PRACTICE } from './notice-kit';
import { addresseeOf, gistOf, missing, wordedLetter, you } from './notice-parts';
import { lineOr, paperDay, secretRefusal, senderCheck, span, wordsOf, written } from './organ-kit';
import { organParts, organPlaces } from './paper-places';
import { cleanLine, withoutFinalStop } from './text';
import { bodyOf, bothOf, paperWording, say, sentence } from './wording';

const dayOf = (facts: PaperFacts): string => {
  const day = written(facts, 'noticeFrom');
  return isLocalDate(day) ? day : paperDay(facts);
};

/** Why it did not reach him, in the words of a notice. */
const failures: Readonly<Record<ServiceAttempt['outcome'], string>> = {
  拒收: '受送达人拒绝签收',
  退回: '邮寄的文书被退回',
  无人签收: '多次送达无人签收',
  地址不详: '受送达人住址不详',
};

const daysFor = (facts: PaperFacts) => paperDays('public-notice', dayOf(facts), facts.law);

/** What must not be published: the matter itself, and how to find the person. */
function unpublished(facts: PaperFacts): readonly string[] {
  const { petitioners } = facts.state;
  const found = petitioners.flatMap(({ phone, identityNumber, address }) => [phone, identityNumber, address]);
  return [...found.map((each) => cleanLine(each ?? '')), gistOf(facts.state)].filter((each) => each.length >= 4);
}

const wording = paperWording({
  key: 'public-notice',
  name: '送达公告',
  title: '送达公告',
  lines: [
    '我单位于{印发日期}对{称谓}提出的信访事项作出{文书}。因{公告原因}，用其他方式无法送达，现依法在{公告地点}公告送达。',
    '自本公告发布之日起，经过{公告期限}，即视为送达。请{称谓}在公告期内携带身份证件到{领取地点}领取上述文书，逾期不领取的，不影响送达的效力。',
    '{救济途径}',
    '特此公告。',
  ],
  places: {
    ...organPlaces,
    印发日期: '文书印发的日期',
    称谓: '您、你们或者你单位',
    文书: '文书名称和文号',
    公告原因: '为什么公告送达',
    公告地点: '公告张贴、刊登的地方',
    公告期限: '30日，参照民事诉讼法',
    领取地点: '到哪里领取文书',
    救济途径: '用“救济途径”一句；没有救济途径的文书不印',
  },
  required: ['文书', '公告原因', '公告地点', '公告期限', '领取地点', '救济途径'],
});
const remedyLine = sentence(
  'public-notice:remedy',
  '送达公告：救济途径',
  '如不服，可以自公告期满视为送达之日起{期限}内，向{机关}请求{复查或者复核}。',
  { 期限: '30日，按期限表', 机关: '复查机关或者复核机关', 复查或者复核: '复查或者复核' },
  ['期限', '机关', '复查或者复核'],
);

/** The organ the served paper names; only where it is not on record, the superior of today's settings. */
function remedyOrganOf(facts: Omit<PaperFacts, 'values'>): string {
  const issued = issuedOf(facts);
  if (issued?.remedy == null) return '';
  return issued.remedyOrgan === '' ? facts.organ.superior : issued.remedyOrgan;
}

/** Where a remedy is told, it is told as the served paper tells it. */
function remedyChecks(facts: PaperFacts): readonly PaperCheck[] {
  const issued = issuedOf(facts);
  if (issued?.remedy == null) return [];
  const organ = cleanLine(written(facts, 'remedyOrgan'));
  const own = organ !== '' && organKey(organ) === organKey(facts.organ.name);
  const source = article(issued.remedy === 'review' ? '第三十五条' : '第三十六条');
  const field = { field: 'remedyOrgan' };
  return [
    check(
      'remedy-organ',
      organ !== '' && !own,
      ['已写明救济机关', own ? '复查、复核机关不能是本机关' : '还没有写明向哪个机关请求复查、复核'],
      source,
      field,
    ),
    check(
      'remedy-as-issued',
      issued.remedyOrgan === '' || organKey(organ) === organKey(issued.remedyOrgan),
      ['救济机关与送达的文书一致', `送达的文书写的是向${issued.remedyOrgan}请求，请核对`],
      source,
      { ...field, level: 'should' },
    ),
  ];
}

function remedyOf(facts: PaperFacts): string {
  const remedy = issuedOf(facts)?.remedy ?? null;
  if (remedy === null) return '';
  const word = remedy === 'review' ? '复查' : '复核';
  return say(facts, remedyLine, {
    期限: span(facts, remedy === 'review' ? 'request-review' : 'request-re-review', dayOf(facts)),
    机关: lineOr(facts, 'remedyOrgan', `${word}机关`),
    复查或者复核: word,
  });
}

function partsOf(facts: PaperFacts) {
  const issued = issuedOf(facts);
  const days = daysFor(facts);
  return {
    ...organParts(facts),
    印发日期: issued === null ? missing('印发日期') : formatDate(issued.issuedOn),
    称谓: you(facts.state),
    文书: issued === null ? missing('文书名称和文号') : cited(issued),
    公告原因: withoutFinalStop(lineOr(facts, 'reason', '公告送达的原因')),
    公告地点: { text: withoutFinalStop(lineOr(facts, 'postedAt', '公告的地方')), field: 'postedAt' },
    公告期限: days === null ? missing('公告期限') : days.words,
    领取地点: { text: withoutFinalStop(lineOr(facts, 'place', '领取地点')), field: 'place' },
    救济途径: { text: remedyOf(facts), field: 'remedyOrgan' },
  };
}

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const issued = issuedOf(facts);
  const days = daysFor(facts);
  const served = days?.until(dayOf(facts)) ?? null;
  const tried = (issued?.attempts.length ?? 0) > 0;
  const text = wordsOf(bodyOf(facts, wording, partsOf(facts)));
  const shown = unpublished(facts).filter((each) => text.includes(each));
  const from = written(facts, 'noticeFrom');
  return [
    senderCheck(facts, issued?.organ ?? null),
    check(
      'last-resort',
      tried || addressOf(facts.state) === '',
      ['已登记其他方式没有送达的情况，或者没有住址', '其他方式无法送达的才能公告送达；请先登记没有送达的情况'],
      officeRules.service,
      { level: issued !== null && issued.remedy !== 'review' ? 'should' : 'must' },
    ),
    check(
      'refused-only',
      issued?.attempts.at(-1)?.outcome !== '拒收',
      ['不是因为拒收', '受送达人拒收的，应当留置送达，不宜公告送达'],
      '《民事诉讼法》第八十九条（参照）',
      { level: 'should' },
    ),
    check(
      'rule',
      served !== null,
      [
        `公告期${days?.words ?? ''}，${served === null ? '' : formatDate(served)}视为送达`,
        '没有那一天适用的公告期限，请核对发出公告的日期',
      ],
      days?.rule.article ?? officeRules.service,
      { field: 'noticeFrom' },
    ),
    check(
      'verified',
      days?.rule.verified ?? false,
      ['公告期限已核实', `公告期限${days === null ? '' : `参照${days.rule.article}，`}依据待核实，请核对本地规定`],
      days?.rule.article ?? officeRules.service,
      { level: 'should' },
    ),
    check(
      'notice-from',
      from === '' || issued === null || from >= issued.issuedOn,
      ['发出公告不早于印发日期', '发出公告早于印发日期，请核对'],
      '日期先后',
      { field: 'noticeFrom' },
    ),
    ...remedyChecks(facts),
    check(
      'privacy',
      shown.length === 0,
      ['没有写出事项内容和信访人的联系方式', `公告里写有不得公开的内容（${shown.join('、')}），请删去`],
      article('第三十条第三款'),
      { field: 'reason' },
    ),
    check(
      'confidential',
      facts.state.marks.confidential === null,
      ['事项没有标记保密', '事项标记了保密，公告会让他人知道其信访，请改用其他送达方式或者报负责人决定'],
      officeRules.marks,
      { level: 'should' },
    ),
    check(
      'name',
      addresseeOf(facts.state) !== '信访人',
      ['已写明受送达人', '没有受送达人的姓名，公告没有对象'],
      PRACTICE,
    ),
  ];
}

/** 送达公告: the last way of service (公告送达); nothing of the matter is made public. */
export const publicNotice = definePaper({
  key: 'public-notice',
  name: '送达公告',
  basis: '《民事诉讼法》第九十五条（参照）',
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  meets: null,
  subjects: (state, office) => (!isAccusation(state) ? issuedSubjects(state, office, unserved) : []),
  unlawful: (state, office) => {
    if (isAccusation(state)) {
      return (
        secretRefusal(state) ??
        refusal(article('第三十条第三款'), '检举控告的事项不公告送达：公告会让他人知道谁提出了检举控告')
      );
    }
    return (
      secretRefusal(state) ??
      (issuedSubjects(state, office, unserved).length > 0
        ? null
        : refusal(officeRules.service, '没有印发后还没有送达的文书，不需要公告送达'))
    );
  },
  fields: [
    line('reason', '公告送达的原因', true, (facts) => {
      const attempt = issuedOf(facts)?.attempts.at(-1);
      return attempt === undefined ? '受送达人下落不明' : failures[attempt.outcome];
    }),
    line('place', '领取地点', true, ({ office, organ }) =>
      [organ.name, cleanLine(office.receptionPlace)].filter((each) => each !== '').join(''),
    ),
    line('postedAt', '公告的地方', true, () => '', {
      hint: '张贴或者刊登的地方，如本单位公告栏、受送达人住所地、某报',
    }),
    line('remedyOrgan', '复查（复核）机关', false, remedyOrganOf, {
      hint: '与送达的文书一致；没有救济途径的文书不用填',
    }),
    line('noticeFrom', '发出公告的日期', true, ({ today }) => today, { kind: 'date' }),
  ],
  wordings: [...bothOf(wording), remedyLine],
  build: (facts) => wordedLetter(facts, wording, partsOf(facts), { addressee: addresseeOf(facts.state) }),
  checks,
});
