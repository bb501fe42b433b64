import type { Transfer } from '../case/facets/route';
import type { OfficeProfile } from '../case/office';
import { article } from '../case/rules';
import { standingSuggestion } from '../case/simple-fit';
import type { CaseState } from '../case/state';
import { liveTransfers } from '../case/transfers';
import { formatDate } from '../law/dates';
import { attachmentsField, urgencyField } from './attached';
import type { PaperCheck, PaperFacts, PaperField, PaperSubject } from './define';
import type { LetterBlock } from './model';
import { missing, paragraph, paragraphs } from './notice-parts';
import {
  accusationChecks,
  actsFor,
  demandsOf,
  filled,
  lineOr,
  listed,
  matterOf,
  must,
  petitionerLine,
  phoneCheck,
  registrationOf,
  senderCheck,
  span,
  withholdsFrom,
} from './organ-kit';
import { organParts, organPlaces } from './paper-places';
import { phrases } from './phrases';
import { cleanLine, paragraphsOf } from './text';
import { say } from './wording';

/** What 转送函 and 交办函 (条例 art. 22) have in common. */

/** Places of arts. 22 and 23 a transfer may rest on, as cited. */
export const transferBases = {
  own: '第二十二条第一款第一项',
  lower: '第二十二条第一款第二项',
  assigned: '第二十二条第一款第三项',
  authority: '第二十二条第二款',
  system: '第二十三条第一款',
} as const;

const isDiscipline = (organ: string): boolean => /纪委|监委|纪律检查|监察委员会|纪检|监察组/.test(organ);
const isJudicial = (organ: string): boolean => /法院|检察院|公安|司法局|政法委/.test(organ);

/** 条例 art. 23(4): 政法部门 in matters of litigation and 纪检监察机关 in accusations tell the petitioner by rules of their own. */
export const tellsByOwnRules = ({ classification }: CaseState, organ: string): boolean =>
  (isDiscipline(organ) && classification?.purpose === '检举控告') || (isJudicial(organ) && classification?.way === 1);

/** The place a transfer most likely rests on: sender, receiver and kind of matter say it; the officer may change it. */
export function basisOf(state: CaseState, transfer: Transfer, division: string): string {
  if (transfer.fromKind === 'competent-organ') return transferBases.system;
  if (transfer.kind === '交办') return transferBases.assigned;
  const lawsuit = state.classification?.way === 1 && isJudicial(transfer.toOrgan);
  if (isDiscipline(transfer.toOrgan) || lawsuit) return transferBases.authority;
  return transfer.toOrgan.startsWith(division) ? transferBases.own : transferBases.lower;
}

export const transferOf = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): Transfer | null =>
  state.transfers.find(({ transferId }) => transferId === about) ?? null;

/** Transfers of one kind by organs of this office that still hold. */
export const transferSubjects = (
  state: CaseState,
  office: OfficeProfile,
  kind: Transfer['kind'],
): readonly PaperSubject[] =>
  liveTransfers(state)
    .filter((transfer) => transfer.kind === kind && actsFor(office, transfer.from.name))
    .map(({ transferId, transferredOn, toOrgan }) => ({
      about: transferId,
      label: `${formatDate(transferredOn)}${kind}${toOrgan}`,
    }));

export const transferFields: readonly PaperField[] = [
  {
    key: 'basis',
    label: '依据',
    kind: 'choice',
    required: true,
    choices: Object.values(transferBases),
    initial: (facts) => {
      const transfer = transferOf(facts);
      return transfer === null ? '' : basisOf(facts.state, transfer, facts.office.division);
    },
  },
  {
    key: 'gist',
    label: '反映的主要问题和请求',
    kind: 'text',
    required: true,
    initial: ({ state }) => demandsOf(state),
  },
  attachmentsField(({ state }) => ['信访事项登记表', ...paragraphsOf(state.matter.papersHandedOver)].join('\n')),
  { key: 'copies', label: '抄送', kind: 'lines', required: false, hint: '一行写一个', initial: () => '' },
  urgencyField,
];

/** Number, petitioner, gist. Nobody's name where the receiver may not learn it: then only the number is left. */
export function matterBlocks(facts: PaperFacts): readonly LetterBlock[] {
  const { state } = facts;
  const transfer = transferOf(facts);
  const number = registrationOf(state);
  const visit = state.visits[0];
  const line = (label: string, text: string): LetterBlock => paragraph(`${label}：${text}`);
  if (transfer === null || withholdsFrom(state, transfer.toOrgan)) {
    return [line('登记编号', number === '' ? missing('登记编号') : number)];
  }
  const count = visit === undefined || visit.headcount <= 1 ? '' : `，共${visit.headcount}人`;
  return [
    line('登记编号', number === '' ? missing('登记编号') : number),
    line('信访人', petitionerLine(state)),
    line('信访形式和日期', `${visit?.form ?? missing('信访形式')}，${formatDate(state.openedOn)}${count}`),
    line('事项', cleanLine(state.matter.title) === '' ? missing('事项标题') : cleanLine(state.matter.title)),
    ...paragraphs(`反映的主要问题和请求：${facts.values.gist ?? ''}`, '反映的主要问题和请求', 'gist'),
  ];
}

/** The sender's suggestion that the matter go by the simple procedure, as it stood when the matter was sent. */
function simpleWords(facts: PaperFacts, transfer: Transfer): string {
  const suggestion = standingSuggestion(facts.state);
  return suggestion === null || transfer.kind !== '转送' || suggestion.entry > transfer.entry
    ? ''
    : say(facts, phrases.simpleSuggested, { 适用情形: suggestion.condition });
}

/** What the law asks of the organ that gets it: tell the petitioner, or object (条例 art. 23(3), (4)). */
export function dutyWords(facts: PaperFacts): string {
  const transfer = transferOf(facts);
  if (transfer === null) return '';
  const object = `${say(facts, phrases.objectWithin, {
    异议期限: span(facts, 'object-to-transfer', transfer.transferredOn),
  })}${simpleWords(facts, transfer)}`;
  if (tellsByOwnRules(facts.state, transfer.toOrgan)) {
    return say(facts, phrases.disciplineHandles, { 异议期限句: object });
  }
  return say(facts, phrases.receiverTells, {
    告知期限: span(facts, 'notify-after-transfer', transfer.transferredOn),
    异议期限句: object,
  });
}

/** 检举控告: nothing may reach who is accused (条例 art. 30(3)). */
export const secrecyWords = (facts: PaperFacts): string =>
  facts.state.classification?.purpose === '检举控告' ? say(facts, phrases.accusationSecrecy, {}) : '';

/** Places and parts of 转送函 and 交办函. */
export const transferPlaces = {
  ...organPlaces,
  事项: '某某反映某某的信访事项（登记编号：…）',
  依据: '第几条第几款第几项',
  事项情况: '登记编号、信访人、信访形式和日期、事项、主要问题和请求',
  办理要求: '告知信访人或者提出异议的期限，见常用语',
  保密要求: '只在检举控告里印，见常用语“检举控告保密”',
} as const;

export function transferParts(facts: PaperFacts) {
  const to = transferOf(facts)?.toOrgan ?? '';
  return {
    ...organParts(facts),
    事项: matterOf(facts.state, !withholdsFrom(facts.state, to)),
    依据: lineOr(facts, 'basis', '依据'),
    事项情况: { blocks: matterBlocks(facts) },
    办理要求: dutyWords(facts),
    保密要求: secrecyWords(facts),
  };
}

export function transferChecks(facts: PaperFacts): readonly PaperCheck[] {
  const transfer = transferOf(facts);
  const { state } = facts;
  const named = state.petitioners.length > 0 || registrationOf(state) !== '';
  return [
    senderCheck(facts, transfer?.from.name ?? null),
    must(
      'not-itself',
      transfer === null || transfer.toOrgan !== facts.organ.name,
      transfer?.toOrgan === facts.organ.name ? '主送单位就是本机关' : '主送单位不是本机关',
      '',
      article('第二十二条'),
    ),
    must(
      'number',
      registrationOf(state) !== '',
      registrationOf(state) === '' ? '事项没有登记编号' : '写明登记编号',
      '',
      article('第二十二条第一款'),
    ),
    must('petitioner', named, named ? '写明信访人' : '没有登记信访人', '', article('第二十二条')),
    filled(facts, 'gist', '反映的主要问题和请求', article('第二十二条')),
    phoneCheck(facts),
    ...accusationChecks(
      facts,
      [
        ...(transfer === null ? [] : [{ name: transfer.toOrgan, field: '' }]),
        ...listed(facts, 'copies').map((name) => ({ name, field: 'copies' })),
      ],
      'given',
    ),
  ];
}
