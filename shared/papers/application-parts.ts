import { type ReviewLevel, reviewLevels } from '../case/facets/review';
import { limitsOf } from '../case/limits-of';
import type { OfficeProfile } from '../case/office';
import { reviewTargets } from '../case/reviews';
import { refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate, isLocalDate } from '../law/dates';
import { definePaper, type PaperCheck, type PaperDefinition, type PaperFacts, type PaperSubject } from './define';
import { block, FORM_WIDTH, LABEL_WIDTH, label, pairRow, row, wideRow } from './form-parts';
import { line } from './hearing-parts';
import type { Form } from './model';
import { check, PRACTICE, textField } from './notice-kit';
import { missing } from './notice-parts';
import { dateOr, lineOr, listed, paperDay, registrationOf, secretRefusal, written } from './organ-kit';
import { ruleOf } from './review-parts';
import { cleanLine, paragraphsOf } from './text';
import { say, sentence, titleWording, type Wording } from './wording';

/** 复查申请书、复核申请书: filled with the petitioner, signed by him, the earlier opinion attached. Pure. */

interface Complained {
  /** Paper, transfer, earlier opinion, round complained of. */
  readonly id: string;
  /** Opinion, e.g. 临江市住建局的处理意见书（…）. */
  readonly what: string;
  readonly organ: string;
  /** Who looks at it, where the case knows. */
  readonly reviewer: string;
  readonly request: string;
  readonly servedOn: string;
  /** Day of the request already on record; empty before. */
  readonly askedOn: string;
}

/** The opinion the application is about: one that may be complained of, or that already was. */
function complainedOf(
  state: CaseState,
  level: ReviewLevel,
  about: string | null,
  office: OfficeProfile,
): Complained | null {
  const target = reviewTargets(state, level).find(({ id }) => id === about);
  if (target !== undefined) {
    const own = office.organs.find(({ name }) => name === target.organ);
    const reviewer = target.remedyOrgan !== '' ? target.remedyOrgan : (own?.superior ?? '');
    return { ...target, reviewer, request: '', askedOn: '' };
  }
  const round = state.reviews.find(({ reviewId, level: each }) => reviewId === about && each === level);
  return round === undefined
    ? null
    : {
        id: round.againstId,
        what: round.against,
        organ: round.againstOrgan,
        reviewer: round.organ,
        request: round.request,
        servedOn: servedOnOf(state, round.againstId),
        askedOn: round.requestedOn,
      };
}

/** Day the petitioner got the opinion a request on record is about; empty where it is not known. */
const servedOnOf = (state: CaseState, id: string): string =>
  [
    state.letters.find(({ paperId }) => paperId === id)?.service?.servedOn,
    state.transfers.find(({ transferId }) => transferId === id)?.opinion?.servedOn,
    state.earlierOpinions.find(({ earlierId }) => earlierId === id)?.servedOn,
    state.reviews.find(({ reviewId }) => reviewId === id)?.service?.servedOn,
  ].find((day) => typeof day === 'string') ?? '';

function subjectsOf(state: CaseState, level: ReviewLevel): readonly PaperSubject[] {
  if (state.secret !== null) return [];
  const word = reviewLevels[level];
  return [
    ...reviewTargets(state, level).map(({ id, what, servedOn }) => ({
      about: id,
      label: `${formatDate(servedOn)}送达的${cleanLine(what)}`,
    })),
    ...state.reviews
      .filter((round) => round.level === level && round.refused === null && round.withdrawn === null)
      .map(({ reviewId, requestedOn, against }) => ({
        about: reviewId,
        label: `${formatDate(requestedOn)}对${cleanLine(against)}提出的${word}请求`,
      })),
  ];
}

interface ApplicationWording {
  readonly title: Wording<never>;
  readonly truth: Wording<never>;
  readonly handIn: Wording<never>;
}

/** What stands in the application of one level in fixed words. */
const wordingOf = (key: string, word: string): ApplicationWording => ({
  title: titleWording(key, `${word}申请书`, `信访事项${word}申请书`),
  truth: sentence(
    `${key}:truth`,
    `${word}申请书：真实性`,
    '申请人应当客观真实地提出请求，对所提供材料内容的真实性负责。',
    {},
  ),
  handIn: sentence(
    `${key}:hand-in`,
    `${word}申请书：提交`,
    `本申请书由申请人签名后提交${word}机关，原意见书附后。`,
    {},
  ),
});

function sheet(facts: PaperFacts, level: ReviewLevel, wording: ApplicationWording): Form {
  const word = reviewLevels[level];
  const found = complainedOf(facts.state, level, facts.about, facts.office);
  const attachments = listed(facts, 'attachments');
  const reviewer = lineOr(facts, 'reviewer', `${word}机关`);
  const date = written(facts, 'date');
  return {
    kind: 'form',
    name: `${word}申请书`,
    title: say(facts, wording.title, {}),
    head: { left: `${word}机关：${reviewer}`, right: `登记编号：${registrationOf(facts.state)}` },
    rows: [
      pairRow(
        ['申请人', lineOr(facts, 'applicant', '申请人'), 'applicant'],
        ['联系电话', written(facts, 'phone'), 'phone'],
      ),
      pairRow(['证件号码', written(facts, 'identity'), 'identity'], ['代理人', written(facts, 'proxy'), 'proxy']),
      wideRow('联系地址', written(facts, 'address'), 11, 'address'),
      wideRow('被申请人', found === null ? missing('被申请人') : cleanLine(found.organ), 11),
      wideRow('不服的意见', found === null ? missing('原意见') : cleanLine(found.what), 18),
      row(
        11,
        label('收到日期'),
        block(dateOr(written(facts, 'servedOn'), '收到书面答复的日期'), FORM_WIDTH - LABEL_WIDTH, 'servedOn'),
      ),
      wideRow(`${word}请求`, facts.values.request ?? '', 32, 'request'),
      wideRow('事实和理由', facts.values.reasons ?? '', 58, 'reasons'),
      wideRow('附件', attachments.map((name, index) => `${index + 1}．${name}`).join('\n'), 20, 'attachments'),
    ],
    foot: [say(facts, wording.truth, {}), say(facts, wording.handIn, {})],
    signature: ['申请人（签名、捺印）：＿＿＿＿＿＿＿＿', isLocalDate(date) ? formatDate(date) : '　　年　月　日'],
  };
}

function checks(facts: PaperFacts, level: ReviewLevel): readonly PaperCheck[] {
  const word = reviewLevels[level];
  const found = complainedOf(facts.state, level, facts.about, facts.office);
  const reviewer = cleanLine(written(facts, 'reviewer'));
  const due = found === null ? null : dueOf(facts, found.id);
  const day = isLocalDate(written(facts, 'date')) ? written(facts, 'date') : paperDay(facts);
  const servedOn = written(facts, 'servedOn');
  return [
    check(
      'reviewer',
      reviewer === '' || reviewer !== cleanLine(found?.organ ?? ''),
      [`${word}机关不是被申请人`, `${word}机关就是作出原意见的机关，应当向它的上一级机关、单位提出`],
      ruleOf[level],
      { field: 'reviewer' },
    ),
    check(
      'attached',
      listed(facts, 'attachments').some((name) => /意见/.test(name)),
      ['已附原意见书', '申请书应当附原意见书'],
      PRACTICE,
      { field: 'attachments' },
    ),
    check(
      'served-on',
      isLocalDate(servedOn) && servedOn <= day,
      ['收到书面答复的日期不晚于申请日期', '请填写收到书面答复的日期，不晚于申请日期'],
      '日期先后',
      { field: 'servedOn' },
    ),
    check(
      'in-time',
      due === null || day <= due,
      [
        due === null ? '请求期限自收到书面答复之日起计算' : `没有超过${formatDate(due)}（含当日）`,
        `请求期限是${formatDate(due ?? day)}，已经超过；仍可登记，由${word}机关决定`,
      ],
      ruleOf[level],
      { level: 'should', field: 'date' },
    ),
  ];
}

const dueOf = ({ state, law }: PaperFacts, id: string): string | null =>
  limitsOf(state, law).find(({ key }) => key === `request-review:${id}` || key === `request-re-review:${id}`)?.due ??
  null;

/** Definition of the application of one level. */
export function applicationOf<Key extends string>(key: Key, level: ReviewLevel): PaperDefinition<Key> {
  const word = reviewLevels[level];
  const wording = wordingOf(key, word);
  const first = ({ state }: Pick<PaperFacts, 'state'>) => state.petitioners[0];
  return definePaper<Key>({
    key,
    name: `${word}申请书`,
    basis: ruleOf[level],
    format: 'form',
    recipient: 'petitioner',
    copies: 2,
    numbered: false,
    approval: 'none',
    meets: null,
    subjects: (state) => subjectsOf(state, level),
    unlawful: (state) =>
      secretRefusal(state) ??
      (subjectsOf(state, level).length > 0
        ? null
        : refusal(ruleOf[level], `没有已送达、可以请求${word}的意见，先登记送达或者原有意见`)),
    fields: [
      line('reviewer', `${word}机关`, true, ({ state, about, office }) =>
        cleanLine(complainedOf(state, level, about, office)?.reviewer ?? ''),
      ),
      line('applicant', '申请人', true, ({ state }) =>
        state.petitioners
          .map(({ name }) => cleanLine(name))
          .filter((name) => name !== '')
          .join('、'),
      ),
      line('identity', '证件号码', false, (facts) => first(facts)?.identityNumber ?? ''),
      line('phone', '联系电话', false, (facts) => first(facts)?.phone ?? ''),
      line('address', '联系地址', false, (facts) => first(facts)?.address ?? ''),
      line(
        'proxy',
        '代理人',
        false,
        ({ state }) => state.proxies.find(({ withdrawnOn }) => withdrawnOn === null)?.name ?? '',
      ),
      line(
        'servedOn',
        '收到书面答复的日期',
        true,
        ({ state, about, office }) => complainedOf(state, level, about, office)?.servedOn ?? '',
        { kind: 'date' },
      ),
      textField('request', `${word}请求`, true, ({ state, about, office }) => {
        const found = complainedOf(state, level, about, office);
        if (found === null) return '';
        return found.request === '' ? `请求${word}${cleanLine(found.what)}。` : paragraphsOf(found.request).join('\n');
      }),
      textField('reasons', '事实和理由', false, () => '', { hint: '可以留空，由申请人手写' }),
      line(
        'attachments',
        '附件',
        true,
        ({ state, about, office }) => {
          const what = cleanLine(complainedOf(state, level, about, office)?.what ?? '');
          return [what === '' ? '原意见书' : `${what}复印件`, '身份证明复印件'].join('\n');
        },
        { kind: 'lines', hint: '一行写一件，原意见书必须附上' },
      ),
      line(
        'date',
        '申请日期',
        false,
        ({ state, about, office }) => complainedOf(state, level, about, office)?.askedOn ?? '',
        { kind: 'date', hint: '可以留空，由申请人手写' },
      ),
    ],
    wordings: [wording.title, wording.truth, wording.handIn],
    build: (facts) => sheet(facts, level, wording),
    checks: (facts) => checks(facts, level),
  });
}
