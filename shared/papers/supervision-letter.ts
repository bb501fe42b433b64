import { isAccusation } from '../case/accused';
import type { Supervision } from '../case/facets/oversight';
import type { OfficeProfile } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { attachmentsField, urgencyField } from './attached';
import { definePaper, type PaperFacts, type PaperSubject } from './define';
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
import { bothOf, paperWording } from './wording';

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
  return `${begun}，要求最迟于${formatDate(sent.feedbackBy)}反馈办理结果${overdue ? '。期限届满，你单位没有反馈办理结果，也没有提交办结报告。' : '。'}`;
}

const wording = paperWording({
  key: 'supervision-letter',
  name: '督办函',
  title: '信访事项督办函',
  lines: [
    '{事项}由你单位办理。我单位发现，办理中存在{督办情形}的情形，根据《信访工作条例》第四十条第一款的规定，现予督办。',
    '一、存在的问题',
    '{存在的问题}',
    '二、督办要求',
    '{督办要求}',
    '三、反馈期限',
    '请最迟于{反馈期限}将办理情况和整改情况书面反馈我单位。',
    '特此函告。',
  ],
  places: {
    ...organPlaces,
    事项: '某某反映某某的信访事项（登记编号：…）；检举控告只写登记编号',
    督办情形: '登记的督办情形',
    存在的问题: '经办人写的内容',
    督办要求: '经办人写的要求',
    反馈期限: '反馈的最后一日',
  },
  required: ['事项', '督办情形', '存在的问题', '督办要求', '反馈期限'],
});

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
    attachmentsField(),
    { key: 'copies', label: '抄送', kind: 'lines', required: false, hint: '一行写一个', initial: () => '' },
    urgencyField,
  ],
  wordings: bothOf(wording),
  build: (facts) => {
    const supervision = supervisionOf(facts);
    const parts = {
      ...organParts(facts),
      事项: matterOf(facts.state, !isAccusation(facts.state)),
      督办情形: supervision === null ? missing('督办情形') : `“${supervision.trigger}”`,
      存在的问题: required(facts, 'fault', '存在的问题'),
      督办要求: required(facts, 'demand', '督办要求'),
      反馈期限: { text: dateOr(written(facts, 'answer-by'), '反馈期限'), field: 'answer-by' },
    };
    return wordedLetter(facts, wording, parts, {
      addressee: supervision?.organ ?? missing('被督办单位'),
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
