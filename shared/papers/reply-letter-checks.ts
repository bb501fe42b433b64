import { organKey } from '../case/organ-key';
import { isLocalDate } from '../law/dates';
import { type ReplyDemand, type ReplyLetterInput, replyFields } from './reply-letter';
import { replyWordings } from './reply-wording';
import { type CitingText, citationCount, type StatuteContext, statuteLines } from './statute-lines';
import { chineseNumeral, cleanLine, paragraphsOf } from './text';
import { unfitTexts } from './wording';

/** One line of the check list. `must`: the letter may not be issued without it; `should`: good practice, only said. */
export type LetterCheck = {
  readonly id: string;
  readonly ok: boolean;
  readonly level: 'must' | 'should';
  /** What is there, or what is missing and where it comes from, in the officer's words. */
  readonly message: string;
  /** Field of the drafting screen to jump to. */
  readonly field: string;
  readonly source: string;
};

const ART_32 = '《信访工作条例》第三十二条';
const ART_35 = '《信访工作条例》第三十五条';
const PRACTICE = '文书规范';

/** Days to ask for a review (条例 art. 35), in force since 2022-05-01. */
export const REVIEW_REQUEST_DAYS = 30;

const filled = (text: string): boolean => paragraphsOf(text).length > 0;

function check(
  id: string,
  field: string,
  source: string,
  ok: boolean,
  messages: readonly [there: string, lacking: string],
  level: LetterCheck['level'] = 'must',
): LetterCheck {
  return { id, ok, level, message: ok ? messages[0] : messages[1], field, source };
}

function demandChecks(demand: ReplyDemand, index: number, count: number): readonly LetterCheck[] {
  const which = count === 1 ? '信访请求' : `第${chineseNumeral(index + 1)}项请求`;
  const field = (part: 'text' | 'facts' | 'outcome' | 'opinion' | 'basis') => replyFields.demand(demand.id, part);
  const one = (
    part: 'text' | 'facts' | 'outcome' | 'opinion' | 'basis',
    ok: boolean,
    there: string,
    lacking: string,
  ): LetterCheck =>
    check(`demand-${demand.id}-${part}`, field(part), ART_32, ok, [`${which}：${there}`, `${which}：${lacking}`]);
  return [
    one('text', filled(demand.text), '已写明请求内容', '还没有写请求内容'),
    one('facts', filled(demand.facts), '已写明事实和理由', '还没有写调查核实的事实和理由'),
    one('outcome', demand.outcome !== null, '已作出结论', '请选择予以支持、解释说明或者不予支持'),
    one('opinion', filled(demand.opinion), '已写明处理意见', '还没有写处理意见'),
    one(
      'basis',
      demand.basis.some((item) => cleanLine(item) !== ''),
      '已写明依据',
      '还没有写法律法规或者政策依据',
    ),
  ];
}

function dateChecks(input: ReplyLetterInput): readonly LetterCheck[] {
  const { received, accepted, issuedOn } = input;
  const acceptedOk = accepted !== null && isLocalDate(accepted.date) && accepted.date >= received.date;
  const issueOk = issuedOn === null || (accepted !== null && issuedOn >= accepted.date);
  return [
    check('received', replyFields.received, PRACTICE, isLocalDate(received.date), [
      '已写明收到日期和信访形式',
      '还没有收到日期',
    ]),
    check('accepted', replyFields.accepted, PRACTICE, acceptedOk, [
      '已写明受理日期',
      accepted === null ? '还没有受理日期，未受理的事项不能出具处理意见书' : '受理日期早于收到日期，请核对',
    ]),
    check('issue-date', replyFields.signature, PRACTICE, issueOk, [
      '落款日期不早于受理日期',
      '落款日期早于受理日期，请核对',
    ]),
  ];
}

/** What the letter cites, looked up in the statute shelf; one line that all is well when nothing is to be said. */
function citationChecks(input: ReplyLetterInput, statutes: StatuteContext): readonly LetterCheck[] {
  const pieces = input.demands.flatMap(({ id, facts, opinion, basis }): readonly CitingText[] => [
    ...basis.map((text) => ({ field: replyFields.demand(id, 'basis'), text })),
    { field: replyFields.demand(id, 'facts'), text: facts },
    { field: replyFields.demand(id, 'opinion'), text: opinion },
  ]);
  const lines = statuteLines(pieces, statutes);
  const count = citationCount(pieces);
  return count === 0 || lines.length > 0
    ? lines
    : [check('statutes', replyFields.demands, '法条库', true, [`引用的 ${count} 处法条都已核对`, ''])];
}

/** Who passed the matter on hears how it ended: practice copies the letter to the 信访机构 it came through. */
function copiesChecks({ transferredBy, copies }: ReplyLetterInput): readonly LetterCheck[] {
  const from = cleanLine(transferredBy ?? '');
  if (from === '') return [];
  const ok = copies.some((name) => cleanLine(name) === from);
  return [
    check('copies', replyFields.copies, PRACTICE, ok, [`抄送${from}`, `建议抄送${from}：事项由它转来`], 'should'),
  ];
}

/**
 * What art. 32 demands of a 信访处理意见书, plus the remedy notice that art. 35 and local regulations make necessary, each
 * with the field to jump to. The letter may be issued when every `must` is ok. Order: as on the page.
 * With `statutes` the articles it cites are looked up too.
 */
export function replyLetterChecks(input: ReplyLetterInput, statutes?: StatuteContext): readonly LetterCheck[] {
  const named = input.petitioners.some((name) => cleanLine(name) !== '');
  const reviewer = cleanLine(input.remedy.organ);
  const ownReview = reviewer !== '' && organKey(reviewer) === organKey(input.organ.name);
  const contact = cleanLine(input.contact.name) !== '' && cleanLine(input.contact.phone) !== '';
  return [
    check('organ', replyFields.organ, ART_32, cleanLine(input.organ.name) !== '', [
      '已写明出具机关',
      '还没有出具机关的名称',
    ]),
    check('number', replyFields.number, PRACTICE, cleanLine(input.organ.shortForm) !== '', [
      '机关代字已设，签发时编号',
      '该机关没有设机关代字，请到设置里填写',
    ]),
    check('petitioner', replyFields.petitioners, ART_32, named || input.anonymous, [
      named ? '已写明信访人' : '信访人匿名，称“信访人”',
      '还没有信访人姓名；匿名的请在登记时注明',
    ]),
    ...dateChecks(input),
    check('demands', replyFields.demands, ART_32, input.demands.length > 0, [
      `逐项答复，共 ${input.demands.length} 项请求`,
      '还没有列出信访请求',
    ]),
    ...input.demands.flatMap((demand, index) => demandChecks(demand, index, input.demands.length)),
    check('remedy-organ', replyFields.remedy, ART_35, reviewer !== '' && !ownReview, [
      '已写明复查机关',
      ownReview ? '复查机关不能是出具机关自己，应当是它的上一级机关、单位' : '还没有写明向哪个机关请求复查',
    ]),
    check('remedy-days', replyFields.remedy, ART_35, input.remedy.days === REVIEW_REQUEST_DAYS, [
      `已写明 ${REVIEW_REQUEST_DAYS} 日内可以请求复查`,
      `请求复查的期限应当是 ${REVIEW_REQUEST_DAYS} 日`,
    ]),
    ...unfitTexts(input.wording ?? [], replyWordings).map((message, index) =>
      check(`wording-${index}`, replyFields.title, ART_32, false, [message, message]),
    ),
    check('contact', replyFields.contact, PRACTICE, contact, ['已写明联系人和电话', '建议写明联系人和电话'], 'should'),
    ...copiesChecks(input),
    ...(statutes === undefined ? [] : citationChecks(input, statutes)),
  ];
}

/** True when nothing that must be in the letter is missing. */
export function mayBeIssued(checks: readonly LetterCheck[]): boolean {
  return checks.every((item) => item.ok || item.level === 'should');
}
