import { formatDate, type LocalDate } from '../law/dates';
import type { OfficeWording } from '../law/wording';
import {
  BLANK_DATE,
  blankDocumentNumber,
  type DocumentNumber,
  formatDocumentNumber,
  type Letter,
  type LetterBlock,
  letterFields,
} from './model';
import { decisions, handIn, passedOnBy, replyWording } from './reply-wording';
import { asSentence, chineseNumeral, cleanLine, paragraphsOf, withoutFinalStop } from './text';
import { bodyOf, say, titleOf, type Wordy } from './wording';

/** The three outcomes of art. 32, exactly one for each demand. */
export type DemandOutcome = 'support' | 'explain' | 'reject';

/** One demand (信访请求) with what was found and decided. Text fields may be several paragraphs, or empty in a draft. */
export type ReplyDemand = {
  readonly id: string;
  readonly text: string;
  readonly facts: string;
  /** null while the handler has not decided yet. */
  readonly outcome: DemandOutcome | null;
  readonly opinion: string;
  /** Laws, regulations, rules or documents with article, e.g. 《物业管理条例》第四十五条. */
  readonly basis: readonly string[];
};

/** Everything a 信访处理意见书 is made of (条例 art. 32). Also the draft of one: empty fields show as places to fill. */
export type ReplyLetterInput = {
  readonly organ: { readonly name: string; readonly shortForm: string };
  readonly documentNumber: DocumentNumber | null;
  /** Names in the order of registration; empty or all blank with `anonymous`. */
  readonly petitioners: readonly string[];
  readonly anonymous: boolean;
  /** The only petitioner is an organisation. */
  readonly unit?: boolean;
  readonly received: {
    readonly date: LocalDate;
    readonly form: '来访' | '来信' | '网信' | '来电' | '传真';
    /** What the matter is about, a few words: it goes into the title. */
    readonly gist: string;
  };
  readonly accepted: { readonly date: LocalDate } | null;
  /** The organ that passed the matter on (转送、交办). */
  readonly transferredBy: string | null;
  /** How it was passed on; 转送 unless said otherwise. */
  readonly passedOnAs?: '转送' | '交办';
  readonly demands: readonly ReplyDemand[];
  readonly remedy: {
    /** The next higher organ, by name (art. 35). */
    readonly organ: string;
    readonly days: number;
    /** What to hand in with the request, where local rules want it named. */
    readonly papers?: string;
  };
  readonly contact: { readonly name: string; readonly phone: string };
  readonly issuedOn: LocalDate | null;
  readonly attachments: readonly string[];
  readonly copies: readonly string[];
  /** Texts the office words its own way; none: the shipped ones. */
  readonly wording?: readonly OfficeWording[];
};

/** Anchors of the drafting screen's fields; the preview and the check list point to them. */
export const replyFields = {
  ...letterFields,
  petitioners: 'petitioners',
  received: 'received',
  accepted: 'accepted',
  demands: 'demands',
  remedy: 'remedy',
  demand: (id: string, part: 'text' | 'facts' | 'outcome' | 'opinion' | 'basis') => `demands.${id}.${part}`,
} as const;

/** Name of the paper in art. 32. */
export const REPLY_LETTER_NAME = replyWording.body.name;

const LONGEST_GIST_IN_TITLE = 36;
const LONGEST_DEMAND_IN_HEADING = 26;

const formWords: Readonly<Record<ReplyLetterInput['received']['form'], string>> = {
  来访: '通过来访方式',
  来信: '通过来信方式',
  网信: '通过网上信访方式',
  来电: '通过来电方式',
  传真: '通过传真方式',
};

const missing = (what: string): string => `（待填写：${what}）`;

/** Gist as it can stand before 问题: without 关于, 反映, 的问题 and a final stop; quoted when it is itself a question. */
function gistPhrase(gist: string): string {
  const bare = withoutFinalStop(cleanLine(gist).replace(/^(?:关于|反映|投诉|举报|咨询|请求|要求)+/u, ''))
    .replace(/的?(?:有关)?问题$/u, '')
    .replace(/[？?]+$/u, '？');
  if (bare.length === 0) return '';
  return /[？?！!，,。；;]|吗$|怎么|为什么|何时|如何|什么/u.test(bare) ? `“${bare.replace(/[“”]/g, '')}”` : bare;
}

function nameList(names: readonly string[], anonymous: boolean): string {
  const given = names.map(cleanLine).filter((name) => name.length > 0);
  const [first] = given;
  if (first === undefined) return anonymous ? '信访人' : missing('信访人姓名');
  return given.length <= 3 ? given.join('、') : `${first}等${given.length}人`;
}

/** 关于李秀英反映楼道漏水问题的, before the paper's name in the title; nothing where that would be too long. */
function titleSubject(input: ReplyLetterInput): string {
  const gist = gistPhrase(input.received.gist);
  if (gist.length === 0 || [...gist].length > LONGEST_GIST_IN_TITLE) return '';
  const who =
    input.anonymous && input.petitioners.every((name) => cleanLine(name) === '')
      ? ''
      : nameList(input.petitioners, false);
  return `关于${who}反映${gist}问题的`;
}

/** 关于更换电梯的请求 when the demand is short enough to be named, else its ordinal. */
function demandLabel(demand: ReplyDemand, index: number): string {
  const [first, ...more] = paragraphsOf(demand.text);
  const bare = withoutFinalStop((first ?? '').replace(/^(?:要求|请求|希望|恳请|恳求|诉求|请)(?:[：:]|(?=.))/u, ''));
  const nameable = more.length === 0 && bare.length > 0 && !/[。；;？?！!]|吗$/u.test(bare);
  if (nameable && [...bare].length <= LONGEST_DEMAND_IN_HEADING)
    return `关于${bare.replace(/^关于/u, '').replace(/的(?:请求|问题|诉求)$/u, '')}的请求`;
  return `关于第${chineseNumeral(index + 1)}项请求`;
}

const paragraphs = (texts: readonly string[], field: string): readonly LetterBlock[] =>
  texts.map((text) => ({ kind: 'paragraph', text, field }));

const heading = (level: 1 | 2, text: string, field?: string): LetterBlock =>
  field === undefined ? { kind: 'heading', level, text } : { kind: 'heading', level, text, field };

function textOrPlace(text: string, what: string): readonly string[] {
  const found = paragraphsOf(text);
  return found.length > 0 ? found : [missing(what)];
}

/** How the matter came and was accepted: the places of the first line. */
function openingParts(input: ReplyLetterInput, law: Wordy['law']) {
  const { received, accepted } = input;
  const gist = gistPhrase(received.gist);
  const passedOn = input.transferredBy === null ? '' : cleanLine(input.transferredBy);
  return {
    收到日期: { text: formatDate(received.date), field: replyFields.received },
    信访形式: formWords[received.form],
    事项: gist === '' ? '反映有关信访事项' : `反映${gist}的信访事项`,
    转送情况:
      passedOn === '' ? '' : say({ law }, passedOnBy, { 转送机关: passedOn, 转办方式: input.passedOnAs ?? '转送' }),
    受理日期: accepted === null ? missing('受理日期') : formatDate(accepted.date),
  };
}

/** 根据《…》第…条、《…》的规定， or nothing when no basis has been entered yet. */
function basisClause(demand: ReplyDemand): string {
  const basis = demand.basis.map((item) => withoutFinalStop(cleanLine(item))).filter((item) => item.length > 0);
  return basis.length === 0
    ? `根据${missing('法律法规依据')}，`
    : `根据${basis.join('、')}${/规定$/u.test(basis.at(-1) ?? '') ? '' : '的规定'}，`;
}

/** The decision sentence, in the words of art. 32. */
function decision(demand: ReplyDemand, you: string, subject: string, law: Wordy['law']): string {
  if (demand.outcome === null) return missing('对该项请求予以支持、作出解释说明或者不予支持');
  return say({ law }, decisions[demand.outcome], { 根据: basisClause(demand), 称谓: you, 请求: subject });
}

/** Demands, facts and opinions, demand by demand; only the first of them in a draft without demands. */
function demandParts(input: ReplyLetterInput, you: string, law: Wordy['law']) {
  const { demands } = input;
  const single = demands.length === 1;
  const sub = (index: number, demand: ReplyDemand, field: string): readonly LetterBlock[] =>
    single ? [] : [heading(2, `（${chineseNumeral(index + 1)}）${demandLabel(demand, index)}`, field)];
  const none = paragraphs([missing('信访请求')], replyFields.demands);
  const asked = demands.flatMap((demand, index) => {
    const texts = textOrPlace(demand.text, '信访请求');
    return paragraphs(
      texts.map((text, part) => (single || part > 0 ? asSentence(text) : `${index + 1}．${asSentence(text)}`)),
      replyFields.demand(demand.id, 'text'),
    );
  });
  const found = demands.flatMap((demand, index) => {
    const field = replyFields.demand(demand.id, 'facts');
    return [...sub(index, demand, field), ...paragraphs(textOrPlace(demand.facts, '调查核实的事实'), field)];
  });
  const decided = demands.flatMap((demand, index) => {
    const field = replyFields.demand(demand.id, 'outcome');
    return [
      ...sub(index, demand, field),
      ...paragraphs([decision(demand, you, single ? '信访请求' : '该项请求', law)], field),
      ...paragraphs(textOrPlace(demand.opinion, '处理意见'), replyFields.demand(demand.id, 'opinion')),
    ];
  });
  return {
    信访请求: { blocks: demands.length === 0 ? none : asked, above: replyFields.demands },
    调查核实情况: { blocks: found },
    处理意见: { blocks: decided },
  };
}

function remedyParts(input: ReplyLetterInput, law: Wordy['law']) {
  const papers = withoutFinalStop(cleanLine(input.remedy.papers ?? ''));
  return {
    复查期限: { text: `${input.remedy.days}日`, field: replyFields.remedy, above: replyFields.remedy },
    复查机关: cleanLine(input.remedy.organ) || missing('复查机关名称'),
    提交材料: papers === '' ? '' : say({ law }, handIn, { 材料: papers }),
  };
}

function contactLine(contact: ReplyLetterInput['contact']): string | null {
  const name = cleanLine(contact.name);
  const phone = cleanLine(contact.phone);
  const parts = [name === '' ? '' : `联系人：${name}`, phone === '' ? '' : `联系电话：${phone}`].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? null : parts.join('，');
}

/**
 * The reply letter (信访处理意见书, 条例 art. 32): demands, facts, opinion with its basis for each demand, and the remedy
 * with named organ and days (art. 35). A single demand gets the same sections without sub-headings. Pure: same input,
 * same letter. Never throws on odd text; empty fields come out as （待填写：…）.
 */
export function replyLetter(input: ReplyLetterInput): Letter {
  const named = input.petitioners.filter((name) => cleanLine(name) !== '').length;
  const you = named > 1 ? '你们' : input.unit === true ? '你单位' : '您';
  const law = { wording: input.wording ?? [] };
  const addressee = nameList(input.petitioners, input.anonymous);
  const organ = cleanLine(input.organ.name) || missing('机关名称');
  const parts = {
    称谓: you,
    信访人: addressee,
    机关: organ,
    承办人: cleanLine(input.contact.name),
    联系电话: cleanLine(input.contact.phone),
    标题事项: titleSubject(input),
    ...openingParts(input, law),
    ...demandParts(input, you, law),
    ...remedyParts(input, law),
  };
  const shortForm = cleanLine(input.organ.shortForm);
  const number = input.documentNumber;
  return {
    kind: 'letter',
    name: REPLY_LETTER_NAME,
    organName: organ,
    documentNumber:
      number === null
        ? blankDocumentNumber(shortForm)
        : formatDocumentNumber({ ...number, shortForm: cleanLine(number.shortForm) }),
    issued: number !== null && input.issuedOn !== null,
    title: titleOf({ law }, replyWording, parts),
    addressee,
    body: bodyOf({ law }, replyWording, parts),
    attachments: input.attachments.map((item) => withoutFinalStop(cleanLine(item))).filter((item) => item !== ''),
    signature: { organ, date: input.issuedOn === null ? BLANK_DATE : formatDate(input.issuedOn) },
    contact: contactLine(input.contact),
    copies: input.copies.map((item) => withoutFinalStop(cleanLine(item))).filter((item) => item !== ''),
  };
}
