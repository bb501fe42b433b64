import type { Supervision } from '../case/facets/oversight';
import type { OfficeProfile } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { definePaper, type PaperFacts, type PaperSubject } from './define';
import { letterOf, missing, paragraph, paragraphs } from './notice-parts';
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

const rule = article('第四十条第一款');

const supervisionOf = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): Supervision | null =>
  state.supervisions.find(({ supervisionId }) => supervisionId === about) ?? null;

function subjects(state: CaseState, office: OfficeProfile): readonly PaperSubject[] {
  if (secretRefusal(state) !== null) return [];
  return state.supervisions
    .filter(({ by, answer }) => answer === null && actsFor(office, by))
    .map(({ supervisionId, on, organ }) => ({ about: supervisionId, label: `${formatDate(on)}督办${organ}` }));
}

/** What the case knows of the fault: an assignment to that organ whose result has not come. */
function knownFault(state: CaseState, { organ, on }: Supervision): string {
  const sent = state.transfers.find(({ toOrgan, returnedOn }) => toOrgan === organ && returnedOn === null);
  if (sent === undefined) return '';
  const begun = `该事项于${formatDate(sent.transferredOn)}${sent.kind}你单位`;
  if (sent.feedbackBy === null) return `${begun}。`;
  const overdue = sent.opinion === null && sent.feedbackBy < on;
  return `${begun}，要求于${formatDate(sent.feedbackBy)}前反馈办理结果${overdue ? '。期限届满，你单位没有反馈办理结果，也没有提交办结报告。' : '。'}`;
}

/** 督办函 (条例 art. 40(1)): the matter, the fault, what is demanded, by when. An accuser is never named in it. */
export const supervisionLetter = definePaper({
  key: 'supervision-letter',
  name: '督办函',
  basis: rule,
  format: 'letter',
  recipient: 'organ',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  meets: null,
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (subjects(state, office).length === 0 ? refusal(rule, '没有等待反馈的督办；请先登记督办') : null),
  subjects,
  fields: [
    {
      key: 'fault',
      label: '存在的问题',
      kind: 'text',
      required: true,
      initial: (facts) => {
        const supervision = supervisionOf(facts);
        return supervision === null ? '' : knownFault(facts.state, supervision);
      },
    },
    {
      key: 'demand',
      label: '督办要求',
      kind: 'text',
      required: true,
      initial: (facts) => supervisionOf(facts)?.demand ?? '',
    },
    {
      key: 'answer-by',
      label: '反馈期限',
      kind: 'date',
      required: true,
      initial: (facts) => supervisionOf(facts)?.answerBy ?? '',
    },
    { key: 'copies', label: '抄送', kind: 'lines', required: false, hint: '一行写一个', initial: () => '' },
  ],
  build: (facts) => {
    const supervision = supervisionOf(facts);
    return letterOf(facts, {
      name: '督办函',
      title: '信访事项督办函',
      addressee: supervision?.organ ?? missing('被督办单位'),
      body: [
        paragraph(
          `${matterOf(facts.state, facts.state.accusation === null)}由你单位办理。我单位发现，办理中存在${supervision === null ? missing('督办情形') : `“${supervision.trigger}”`}的情形，根据《信访工作条例》第四十条第一款的规定，现予督办。`,
        ),
        { kind: 'heading', level: 1, text: '一、存在的问题' },
        ...paragraphs(facts.values.fault ?? '', '存在的问题', 'fault'),
        { kind: 'heading', level: 1, text: '二、督办要求' },
        ...paragraphs(facts.values.demand ?? '', '督办要求', 'demand'),
        { kind: 'heading', level: 1, text: '三、反馈期限' },
        paragraph(
          `请于${dateOr(written(facts, 'answer-by'), '反馈期限')}前将办理情况和整改情况书面反馈我单位。`,
          'answer-by',
        ),
        paragraph('特此函告。'),
      ],
      copies: listed(facts, 'copies'),
    });
  },
  checks: (facts) => {
    const supervision = supervisionOf(facts);
    const recorded = supervision?.answerBy ?? null;
    const same = recorded === null || recorded === written(facts, 'answer-by');
    return [
      senderCheck(facts, supervision?.by ?? null),
      must(
        'not-itself',
        supervision?.organ !== facts.organ.name,
        supervision?.organ === facts.organ.name ? '被督办单位就是本机关' : '被督办单位不是本机关',
        '',
        rule,
      ),
      filled(facts, 'fault', '存在的问题', rule),
      filled(facts, 'demand', '督办要求', rule),
      laterThanPaper(facts, 'answer-by', '反馈期限', rule),
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
        [
          ...(supervision === null ? [] : [{ name: supervision.organ, field: '' }]),
          ...listed(facts, 'copies').map((name) => ({ name, field: 'copies' })),
        ],
        'withheld',
      ),
    ];
  },
});
