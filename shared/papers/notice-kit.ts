import { accusedIn, accusedUnknown } from '../case/accused';
import { type Subject, subjectsOf } from '../case/duty-subjects';
import type { NoticeKind } from '../case/facets/route';
import { registrationNumber } from '../case/numbers';
import type { OfficeProfile } from '../case/office';
import { article, officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { cameByTransfer, noticeExcuse } from '../case/telling';
import { liveTransfers, sentTo } from '../case/transfers';
import type { OrganRef, PetitionForm } from '../case/values';
import { type ClockEvent, countLimit } from '../law/count';
import { formatDate, type LocalDate } from '../law/dates';
import { type LimitKey, ruleInForce } from '../law/limits';
import type { PaperCheck, PaperDefinition, PaperFacts, PaperField, PaperSubject } from './define';
import type { LetterBlock } from './model';
import { gistOf, missing, paragraph, paragraphs, you } from './notice-parts';
import { phrases } from './phrases';
import { paragraphsOf } from './text';
import { say } from './wording';

/** What the notices to a petitioner (告知书) have in common: when they are lawful, how they begin, how they are checked. */

/** Source of checks that rest on good practice and on no article. */
export const PRACTICE = '文书规范';

/** 《条例》第十九条 as a paper cites it: the full name of the act. */
export const inFull = (rule: string): string =>
  rule.replaceAll('《条例》', '《信访工作条例》').replaceAll('《简易办理办法》', '《信访事项简易办理办法》');

/** A secret matter leaves no paper on this machine. */
export const secretRefusal = (state: CaseState) =>
  state.secret === null
    ? null
    : refusal(officeRules.secrecy, '涉密事项只登记存放位置，有关文书按保密规定另行制作，不在本机出具');

type Lawful = Pick<PaperDefinition, 'meets' | 'subjects' | 'unlawful'>;

/**
 * When a notice of a kind may be made and for what: the subjects of that duty (owed or good practice), as far as their
 * organ is one of this office. `lacking`: what to say while there is nothing to tell; `only` leaves some out.
 */
export function noticeOf(
  kind: NoticeKind,
  lacking: { readonly rule: string; readonly message: string },
  only: (subject: Subject, state: CaseState, office: OfficeProfile) => boolean = () => true,
): Lawful {
  const known = (state: CaseState, office: OfficeProfile): readonly Subject[] =>
    subjectsOf(state).filter((subject) => subject.kinds.includes(kind) && only(subject, state, office));
  const own = (state: CaseState, office: OfficeProfile): readonly Subject[] =>
    known(state, office).filter(({ organ }) => organ === null || office.organs.some(({ id }) => id === organ.id));
  return {
    meets: kind,
    subjects: (state, office): readonly PaperSubject[] =>
      state.secret !== null
        ? []
        : own(state, office).map(({ about, since, what }) => ({ about, label: `${formatDate(since)}，${what}` })),
    unlawful: (state, office) => {
      const secret = secretRefusal(state);
      if (secret !== null) return secret;
      const [first] = known(state, office);
      if (first === undefined) return refusal(lacking.rule, lacking.message);
      return own(state, office).length > 0
        ? null
        : refusal(article('第二十三条'), `这份文书应当由${first.organ?.name ?? '办理机关'}出具`);
    },
  };
}

const wayIn: Readonly<Record<PetitionForm, readonly [words: string, inPerson: boolean]>> = {
  来访: ['来访', true],
  来信: ['来信', false],
  网信: ['通过网上信访', false],
  来电: ['来电', true],
  传真: ['通过传真', false],
};

const LEADING = /^(?:关于|反映|投诉|举报|咨询|请求|要求|建议)+/u;

/** The title as it can stand inside a sentence: without 关于, 反映 …; the whole title when nothing else is in it. */
export const bareGist = (state: CaseState): string =>
  gistOf(state)
    .replace(LEADING, '')
    .replace(/的(?:有关)?问题$/u, '问题') || gistOf(state);

/**
 * 反映楼道漏水的信访事项, 提出的“增设站点”的意见建议; a title that is a question or a whole sentence is quoted; without a
 * title 反映的信访事项.
 */
export function matterWords(state: CaseState): string {
  const bare = bareGist(state);
  if (state.classification?.purpose === '意见建议') {
    return bare === '' ? '提出的意见建议' : `提出的“${bare.replace(/[“”]/g, '')}”的意见建议`;
  }
  if (bare === '') return '反映的信访事项';
  const quoted = /[？?！!，,。；;“”]|吗$|怎么|为什么|何时|如何|什么/u.test(bare);
  return `反映${quoted ? `“${bare.replace(/[“”]/g, '')}”` : bare}的信访事项`;
}

/** （登记编号：2026-000123）; nothing before registration. */
const numbered = ({ registration }: CaseState): string =>
  registration === null ? '' : `（登记编号：${registrationNumber(registration)}）`;

/**
 * How and when the matter reached the organ of the paper, as its first sentence: from the petitioner himself, else by
 * 转送、交办. `receiptId`: the sentence of that receipt, though he had come himself before.
 */
export function receivedSentence(
  facts: Pick<PaperFacts, 'state' | 'organ' | 'law'>,
  receiptId: string | null = null,
): string {
  const { state, organ } = facts;
  const common = { 称谓: you(state), 事项: `${matterWords(state)}${numbered(state)}` };
  const direct = receiptId === null && state.receivedBy?.id === organ.id && !cameByTransfer(state);
  const receipt = direct
    ? undefined
    : state.receipts.find(
        (each) =>
          each.organ.id === organ.id &&
          each.returnedOn === null &&
          (receiptId === null || each.receiptId === receiptId),
      );
  if (receipt !== undefined) {
    return say(facts, phrases.byTransfer, {
      ...common,
      转来机关: receipt.fromOrgan,
      转办方式: receipt.kind,
      收到日期: formatDate(receipt.receivedOn),
    });
  }
  const sent = direct ? undefined : liveTransfers(state).find((each) => sentTo(state, each, organ));
  if (sent !== undefined) {
    return say(facts, phrases.sentOn, {
      ...common,
      转来机关: sent.from.name,
      转办方式: sent.kind,
      转来日期: formatDate(sent.transferredOn),
    });
  }
  const first = state.visits[0];
  const [words, inPerson] = wayIn[first?.form ?? '来访'];
  return say(facts, inPerson ? phrases.inPerson : phrases.inWriting, {
    ...common,
    收到日期: formatDate(first?.receivedOn ?? state.openedOn),
    信访形式: words,
  });
}

/** 60日 or 10个工作日, of the rule in force on a day. */
export function lengthWords({ law }: Pick<PaperFacts, 'law'>, key: LimitKey, on: LocalDate, what: string): string {
  const rule = ruleInForce(key, on, law.divisionCode, law.limits);
  if (rule === null || rule.length === null) return missing(what);
  return `${rule.length}${rule.unit === 'working-day' ? '个工作日' : '日'}`;
}

/** Last day of a limit begun on a day, with these extensions; null where no rule held or the list of the year is missing. */
export function lastDay(
  { law }: Pick<PaperFacts, 'law'>,
  key: LimitKey,
  on: LocalDate,
  events: readonly ClockEvent[] = [],
): LocalDate | null {
  const rule = ruleInForce(key, on, law.divisionCode, law.limits);
  return rule === null ? null : countLimit(rule, on, null, events, law.calendar).due;
}

export const dateWords = (date: LocalDate | null, what: string): string =>
  date === null ? missing(what) : formatDate(date);

/** What the officer wrote into a part that may stay empty: then nothing is printed. */
export const optional = ({ values }: PaperFacts, key: string): { readonly blocks: readonly LetterBlock[] } => ({
  blocks: paragraphsOf(values[key] ?? '').map((text) => paragraph(text, key)),
});

/** What the officer wrote into a part that must be there: a place to be filled while it is not. */
export const required = (
  { values }: PaperFacts,
  key: string,
  what: string,
): { readonly blocks: readonly LetterBlock[] } => ({ blocks: paragraphs(values[key] ?? '', what, key) });

export const textField = (
  key: string,
  label: string,
  required: boolean,
  initial: PaperField['initial'],
  more: Partial<Pick<PaperField, 'hint' | 'kind' | 'choices'>> = {},
): PaperField => ({ key, label, kind: 'text', required, initial, ...more });

export const check = (
  id: string,
  ok: boolean,
  [there, lacking]: readonly [there: string, lacking: string],
  source: string,
  more: Partial<Pick<PaperCheck, 'level' | 'field'>> = {},
): PaperCheck => ({ id, ok, level: 'must', message: ok ? there : lacking, field: '', source, ...more });

/**
 * Checks of every notice: matter named, right organ, not the accused one, which must be on record to tell (条例 art.
 * 30(3)), not dated before what it tells of; that the petitioner can be found and can telephone is only said.
 */
export function noticeChecks(
  { state, organ, issuedOn }: PaperFacts,
  told: { readonly organ: OrganRef | null; readonly since: LocalDate; readonly what: string } | null,
): readonly PaperCheck[] {
  const accused = accusedIn(state, organ.name);
  const unknown = accusedUnknown(state);
  const excuse = noticeExcuse(state.petitioners);
  return [
    check('subject', told !== null, ['已有所依据的事实', '没有找到这份文书所依据的事实，请重新选择'], PRACTICE),
    check('gist', gistOf(state) !== '', ['已写明反映的事项', '事项没有标题，请先填写'], PRACTICE),
    ...(told === null
      ? []
      : [
          check(
            'organ',
            told.organ === null || told.organ.id === organ.id,
            [`由${organ.name}出具`, `${told.what}的是${told.organ?.name ?? ''}，应当由它出具`],
            article('第二十三条'),
          ),
          check(
            'issue-date',
            issuedOn === null || issuedOn >= told.since,
            [`落款日期不早于${told.what}的日期`, `落款日期早于${told.what}的日期（${formatDate(told.since)}），请核对`],
            officeRules.order,
          ),
        ]),
    ...(unknown === null ? [] : [check('accused-unknown', false, ['', unknown.message], article('第三十条第三款'))]),
    check(
      'accused',
      accused === null,
      [
        '出具机关不是被检举控告的单位',
        `${organ.name}与被检举控告的“${accused ?? ''}”是同一单位或者有隶属关系，不得出具`,
      ],
      article('第三十条第三款'),
    ),
    check('address', excuse === null, ['信访人姓名和联系方式已登记', excuse ?? ''], article('第二十三条第二款'), {
      level: 'should',
    }),
    check('phone', organ.phone.trim() !== '', ['已写明联系电话', '建议在设置里填写机关的联系电话'], PRACTICE, {
      level: 'should',
    }),
  ];
}

/** No way out of the case leads to who is accused: organs a paper sends the petitioner to (条例 art. 30(3)). */
export function destinationChecks({ state, organ }: PaperFacts, to: string, field: string): readonly PaperCheck[] {
  const hit = accusedIn(state, to);
  return [
    check(
      'destination-accused',
      hit === null,
      [
        '去向不是被检举控告的单位',
        `“${to}”与被检举控告的“${hit ?? ''}”是同一单位或者有隶属关系，不得引导信访人向它提出`,
      ],
      article('第三十条第三款'),
      { field },
    ),
    check(
      'destination-own',
      to.trim() === '' || to.trim() !== organ.name,
      ['去向不是本机关', `去向就是本机关（${organ.name}），请核对`],
      article('第二十三条'),
      { field },
    ),
  ];
}
