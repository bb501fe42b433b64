import type { Mediation } from '../case/facets/handling';
import type { OfficeProfile } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate, isLocalDate } from '../law/dates';
import type { PaperCheck, PaperDefinition, PaperFacts, PaperField, PaperSubject } from './define';
import { line } from './hearing-parts';
import type { NoteSheet } from './model';
import { BLANK_DATE, blankDocumentNumber, formatDocumentNumber } from './model';
import { check, PRACTICE, textField } from './notice-kit';
import { addresseeOf, missing, paragraph } from './notice-parts';
import {
  accusationChecks,
  dateOr,
  lineOr,
  listed,
  paperDay,
  registrationOf,
  secretRefusal,
  written,
} from './organ-kit';
import { asSentence, chineseNumeral, cleanLine, paragraphsOf, withoutFinalStop } from './text';
import { bodyOf, type PaperWording, paperWording, titleOf } from './wording';

/** What 调解协议书 and 和解协议书 (条例 art. 33) share: parties, dispute, terms, performance, signatures. Pure. */

export const AGREEMENT_RULE = article('第三十三条');

export const mediationOf = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): Mediation | null =>
  state.mediations.find(({ mediationId }) => mediationId === about) ?? null;

/** Lawful once agreement was reached (达成一致), for each such mediation or settlement. */
export function agreementLawful(kind: Mediation['kind']): Pick<PaperDefinition, 'subjects' | 'unlawful'> {
  const subjects = (state: CaseState, _office: OfficeProfile): readonly PaperSubject[] =>
    state.secret !== null
      ? []
      : state.mediations
          .filter((each) => each.kind === kind && each.end?.agreed === true)
          .map(({ mediationId, end, parties }) => ({
            about: mediationId,
            label: `${end === null ? '' : formatDate(end.on)}达成的${kind}（${parties.map(cleanLine).join('、')}）`,
          }));
  return {
    subjects,
    unlawful: (state, office) =>
      secretRefusal(state) ??
      (subjects(state, office).length > 0
        ? null
        : refusal(AGREEMENT_RULE, `没有达成一致的${kind}；先登记${kind}结果，再制作${kind}协议书`)),
  };
}

/** A party as it is known: petitioners with what is on record, others by name alone. */
function partyWords(state: CaseState, name: string): string {
  const person = state.petitioners.find((each) => cleanLine(each.name) === name);
  const parts = [
    name,
    person?.identityNumber === undefined ? '' : `证件号码${cleanLine(person.identityNumber)}`,
    person?.address === undefined ? '' : `住址${cleanLine(person.address)}`,
    person?.phone === undefined ? '' : `电话${cleanLine(person.phone)}`,
  ];
  return parts.filter((part) => !/^(?:证件号码|住址|电话)?$/.test(part)).join('，');
}

/** Name at the head of a party's line. */
export const partyName = (words: string): string => words.split(/[，,]/)[0] ?? '';

export const agreementFields: readonly PaperField[] = [
  line(
    'parties',
    '当事人',
    true,
    (facts) => (mediationOf(facts)?.parties ?? []).map((name) => partyWords(facts.state, cleanLine(name))).join('\n'),
    { kind: 'lines', hint: '一行写一方：姓名或者名称，证件号码，住址，电话' },
  ),
  textField('facts', '纠纷的主要事实', true, ({ state }) => paragraphsOf(state.matter.facts).join('\n')),
  textField('dispute', '争议事项', true, ({ state }) => paragraphsOf(state.matter.demands).join('\n')),
  textField(
    'responsibility',
    '各方责任',
    true,
    () => '各方当事人对上述事实没有异议，自愿互谅互让，按照本协议的约定承担各自的责任。',
  ),
  textField('content', '协议内容', true, (facts) => mediationOf(facts)?.end?.text ?? '', {
    hint: '写明谁对谁做什么、金额和数量',
  }),
  line('way', '履行方式', true, () => '由负有履行义务的一方直接履行，履行完毕后由另一方书面确认'),
  line('performBy', '履行期限', true, (facts) => mediationOf(facts)?.end?.performBy ?? '', { kind: 'date' }),
  line('signedOn', '签订日期', true, (facts) => mediationOf(facts)?.end?.on ?? '', { kind: 'date' }),
];

interface AgreementParts {
  readonly name: string;
  readonly wording: PaperWording<AgreementPlace>;
  /** How it came about, as the second half of the first paragraph. */
  readonly cameAbout: string;
  /** 司法确认, behind the term on what happens when a party does not perform; empty where there is none. */
  readonly confirmation: string;
  readonly head: readonly { readonly label: string; readonly value: string }[];
  /** Signed beside the parties on every page. */
  readonly others: readonly string[];
  /** Lines to be sealed or signed at the end. */
  readonly seals: readonly string[];
}

const agreementPlaces = {
  达成经过: '经某单位主持调解，或者经自行协商',
  主要事实: '纠纷的主要事实',
  争议事项: '争议事项',
  各方责任: '各方责任',
  协议内容: '谁对谁做什么、金额和数量',
  履行方式: '怎样履行',
  履行期限: '履行的最后日期',
  司法确认: '只在人民调解委员会的调解协议里印，见“申请司法确认”一句',
} as const;
type AgreementPlace = keyof typeof agreementPlaces;

/**
 * Body and title of an agreement; what a mediation and a settlement have of their own are the terms at the end, and what
 * has to be in them (`demanded`).
 */
export const agreementWording = (
  key: string,
  name: string,
  terms: readonly string[],
  demanded: readonly AgreementPlace[] = [],
): PaperWording<AgreementPlace> =>
  paperWording({
    key,
    name,
    title: name,
    lines: [
      '各方当事人就下列争议，根据《信访工作条例》第三十三条的规定，{达成经过}，自愿达成如下协议：',
      '一、纠纷的主要事实',
      '{主要事实}',
      '二、争议事项',
      '{争议事项}',
      '三、各方责任',
      '{各方责任}',
      '四、协议内容',
      '{协议内容}',
      '五、履行方式和期限',
      '履行方式：{履行方式}。履行期限：最迟于{履行期限}履行完毕。',
      '六、其他约定',
      ...terms.map((term, index) => `${index + 1}．${term}`),
    ],
    places: agreementPlaces,
    required: ['主要事实', '争议事项', '各方责任', '协议内容', '履行方式', '履行期限', ...demanded],
  });

const text = (facts: PaperFacts, key: string, what: string) => {
  const found = paragraphsOf(facts.values[key] ?? '');
  return { blocks: (found.length > 0 ? found.map(asSentence) : [missing(what)]).map((each) => paragraph(each)) };
};

/** Number of the agreement in the organ's series, blanks before issue. */
export const agreementNumber = ({ number, organ }: PaperFacts): string =>
  number === null
    ? blankDocumentNumber(cleanLine(organ.shortForm))
    : formatDocumentNumber({ ...number, shortForm: cleanLine(number.shortForm) });

/** The agreement as the parties sign it, a signature row on every page. */
export function agreementSheet(facts: PaperFacts, parts: AgreementParts): NoteSheet {
  const parties = listed(facts, 'parties');
  const number = registrationOf(facts.state);
  const sides = parties.length === 0 ? [missing('当事人')] : parties;
  const filled = {
    达成经过: parts.cameAbout,
    主要事实: text(facts, 'facts', '纠纷的主要事实'),
    争议事项: text(facts, 'dispute', '争议事项'),
    各方责任: text(facts, 'responsibility', '各方责任'),
    协议内容: text(facts, 'content', '协议内容'),
    履行方式: withoutFinalStop(lineOr(facts, 'way', '履行方式')),
    履行期限: dateOr(written(facts, 'performBy'), '履行期限'),
    司法确认: parts.confirmation,
  };
  return {
    kind: 'note',
    name: parts.name,
    title: titleOf(facts, parts.wording, filled),
    head: [
      ...parts.head,
      ...(number === '' ? [] : [{ label: '信访登记编号', value: number }]),
      ...sides.map((value, index) => ({ label: `当事人${chineseNumeral(index + 1)}`, value })),
    ],
    entries: bodyOf(facts, parts.wording, filled).map(({ text: words }) => ({ kind: 'text', text: [words] })),
    closing: [
      ...sides.map((side) => `当事人（签名、盖章、捺印）：${partyName(side)}　＿＿＿＿＿＿＿＿`),
      ...parts.seals,
      `签订日期：${isLocalDate(written(facts, 'signedOn')) ? formatDate(written(facts, 'signedOn')) : BLANK_DATE}`,
    ],
    addenda: [],
    end: '（以下空白）',
    pageSignatures: ['各方当事人（签名、捺印）', ...parts.others],
  };
}

/** Missing or contradictory parts of an agreement. */
export function agreementChecks(facts: PaperFacts): readonly PaperCheck[] {
  const parties = listed(facts, 'parties');
  const names = parties.map(partyName);
  const [performBy, signedOn] = [written(facts, 'performBy'), written(facts, 'signedOn')];
  const petitioners = facts.state.petitioners.map(({ name }) => cleanLine(name)).filter((name) => name !== '');
  const start = mediationOf(facts)?.startedOn ?? '';
  const ordered = isLocalDate(signedOn) && signedOn >= start && signedOn <= paperDay(facts);
  return [
    check('two-parties', parties.length >= 2, ['已写明各方当事人', '至少写明双方当事人，一行一方'], AGREEMENT_RULE, {
      field: 'parties',
    }),
    check(
      'no-party-twice',
      new Set(names).size === names.length,
      ['当事人没有重复', '同一个当事人写了两次，不能自己和自己达成协议'],
      AGREEMENT_RULE,
      { field: 'parties' },
    ),
    check(
      'petitioner',
      petitioners.length === 0 || petitioners.some((name) => names.includes(name)),
      ['信访人是当事人', `当事人里没有信访人（${addresseeOf(facts.state)}），请核对`],
      PRACTICE,
      { field: 'parties', level: 'should' },
    ),
    check(
      'signed-on',
      ordered,
      ['签订日期在开始调解、和解之后', '签订日期应当在开始调解、和解之后，且不晚于制作文书的日期'],
      '日期先后',
      { field: 'signedOn' },
    ),
    check(
      'perform-by',
      isLocalDate(performBy) && (!isLocalDate(signedOn) || performBy >= signedOn),
      ['履行期限不早于签订日期', '履行期限早于签订日期，或者没有填写'],
      '日期先后',
      { field: 'performBy' },
    ),
    ...accusationChecks(
      facts,
      names.map((name) => ({ name, field: 'parties' })),
      'given',
    ),
  ];
}
