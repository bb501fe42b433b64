import { isAccusation } from '../case/accused';
import type { ThreeSuggestion } from '../case/facets/oversight';
import type { OfficeProfile } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { attachmentsField, urgencyField } from './attached';
import { definePaper, type PaperCheck, type PaperDefinition, type PaperFacts, type PaperField } from './define';
import { required } from './notice-kit';
import { missing, wordedLetter } from './notice-parts';
import {
  accusationChecks,
  actsFor,
  dateOr,
  filled,
  laterThanPaper,
  listed,
  matterOf,
  must,
  phoneCheck,
  secretRefusal,
  senderCheck,
  written,
} from './organ-kit';
import { organParts, organPlaces } from './paper-places';
import { cleanLine } from './text';
import { bothOf, paperWording } from './wording';

/** What differs between the three suggestions (三项建议, 条例 art. 40). */
export interface SuggestionPaper<Key extends string> {
  readonly key: Key;
  readonly name: string;
  readonly kind: ThreeSuggestion['kind'];
  /** Place of art. 40 it rests on, as cited. */
  readonly place: string;
  /** 公文格式 with 签发人: the suggestion goes to the own party committee and government. */
  readonly upwards: boolean;
  /** First line of its wording. */
  readonly opening: string;
  readonly factsHeading: string;
  readonly proposalHeading: string;
}

const suggestionOf = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): ThreeSuggestion | null =>
  state.suggestions.find(({ suggestionId }) => suggestionId === about) ?? null;

const signerField: PaperField = {
  key: 'signer',
  label: '签发人',
  kind: 'line',
  required: true,
  hint: '单位负责人姓名',
  initial: () => '',
};

const commonFields: readonly PaperField[] = [
  {
    key: 'facts',
    label: '事实',
    kind: 'text',
    required: true,
    initial: (facts) => suggestionOf(facts)?.facts ?? '',
  },
  {
    key: 'proposal',
    label: '建议',
    kind: 'text',
    required: true,
    initial: (facts) => suggestionOf(facts)?.proposal ?? '',
  },
  {
    key: 'answer-by',
    label: '反馈期限',
    kind: 'date',
    required: true,
    initial: (facts) => suggestionOf(facts)?.answerBy ?? '',
  },
  attachmentsField(),
  { key: 'copies', label: '抄送', kind: 'lines', required: false, hint: '一行写一个', initial: () => '' },
  urgencyField,
];

function checksOf(facts: PaperFacts, rule: string, upwards: boolean): readonly PaperCheck[] {
  const suggestion = suggestionOf(facts);
  const to = suggestion?.to ?? '';
  const concerned = cleanLine(suggestion?.concerning ?? '');
  const recorded = suggestion?.answerBy ?? null;
  const same = recorded === null || recorded === written(facts, 'answer-by');
  return [
    senderCheck(facts, suggestion?.by ?? null),
    must(
      'not-itself',
      to !== facts.organ.name && (concerned === '' || to !== concerned),
      to === facts.organ.name || (concerned !== '' && to === concerned)
        ? '建议不能送给本机关，追究责任的建议也不能送给被建议追责的单位'
        : '主送单位不是本机关，也不是被建议追责的单位',
      '',
      rule,
    ),
    ...(upwards ? [filled(facts, 'signer', '签发人', '公文格式')] : []),
    filled(facts, 'facts', '事实', rule),
    filled(facts, 'proposal', '建议', rule),
    laterThanPaper(facts, 'answer-by', '反馈期限', article('第四十条第四款')),
    must(
      'answer-by-recorded',
      same,
      same ? '反馈期限与登记的一致' : `反馈期限与登记的（${dateOr(recorded, '反馈期限')}）不一致，请改为一致`,
      'answer-by',
      '督办规则',
    ),
    phoneCheck(facts),
    ...accusationChecks(
      facts,
      [{ name: to, field: '' }, ...listed(facts, 'copies').map((name) => ({ name, field: 'copies' }))],
      'withheld',
    ),
  ];
}

const accountable = ['被建议追责的单位人员'] as const;

/** A paper of art. 40: facts, proposal, the day by which whether it is adopted is answered in writing (art. 40(4)). */
export function suggestionPaper<Key extends string>(paper: SuggestionPaper<Key>): PaperDefinition<Key> {
  const rule = article(paper.place);
  const subjects = (state: CaseState, office: OfficeProfile) =>
    secretRefusal(state) === null
      ? state.suggestions
          .filter(({ kind, by, answer }) => kind === paper.kind && answer === null && actsFor(office, by))
          .map(({ suggestionId, on, to }) => ({ about: suggestionId, label: `${formatDate(on)}向${to}提出` }))
      : [];
  const wording = paperWording({
    key: paper.key,
    name: paper.name,
    title: paper.name,
    lines: [
      paper.opening,
      `一、${paper.factsHeading}`,
      '{事实}',
      `二、${paper.proposalHeading}`,
      '{建议}',
      '三、反馈',
      '根据《信访工作条例》第四十条第四款的规定，请最迟于{反馈期限}将采纳情况书面反馈我单位。',
    ],
    places: {
      ...organPlaces,
      事项: '某某反映某某的信访事项（登记编号：…）；检举控告只写登记编号',
      被建议追责的单位人员: '只在追究责任的建议里有',
      事实: '经办人写的事实',
      建议: '经办人写的建议',
      反馈期限: '反馈的最后一日',
    },
    required: ['事项', '事实', '建议', '反馈期限', ...(paper.kind === '追究责任' ? accountable : [])],
  });
  return definePaper({
    key: paper.key,
    name: paper.name,
    basis: rule,
    format: paper.upwards ? 'official' : 'letter',
    recipient: paper.upwards ? 'superior' : 'organ',
    copies: 2,
    numbered: true,
    approval: 'review-and-sign-off',
    meets: null,
    unlawful: (state, office) =>
      secretRefusal(state) ??
      (subjects(state, office).length === 0
        ? refusal(rule, `没有等待反馈的${paper.kind}建议；请先登记提出建议`)
        : null),
    subjects,
    fields: paper.upwards ? [signerField, ...commonFields] : commonFields,
    wordings: bothOf(wording),
    build: (facts) => {
      const suggestion = suggestionOf(facts);
      const signer = cleanLine(written(facts, 'signer'));
      const concerned = suggestion?.concerning ?? '';
      const parts = {
        ...organParts(facts),
        事项: matterOf(facts.state, !isAccusation(facts.state)),
        被建议追责的单位人员: concerned === '' ? missing('被建议追责的单位、人员') : concerned,
        事实: required(facts, 'facts', '事实'),
        建议: required(facts, 'proposal', '建议'),
        反馈期限: { text: dateOr(written(facts, 'answer-by'), '反馈期限'), field: 'answer-by' },
      };
      return wordedLetter(facts, wording, parts, {
        addressee: suggestion?.to ?? missing('送往'),
        copies: listed(facts, 'copies'),
        ...(paper.upwards
          ? {
              official: {
                mark: `${cleanLine(facts.organ.name)}文件`,
                signer: signer === '' ? missing('签发人') : signer,
              },
            }
          : {}),
      });
    },
    checks: (facts) => checksOf(facts, rule, paper.upwards),
  });
}
