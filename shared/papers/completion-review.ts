import type { Transfer } from '../case/facets/route';
import type { OfficeProfile } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { liveTransfers } from '../case/transfers';
import { formatDate } from '../law/dates';
import { definePaper, type PaperFacts, type PaperField, type PaperSubject } from './define';
import { pairRow, wideRow } from './form-parts';
import { BLANK_DATE, type Form } from './model';
import { missing } from './notice-parts';
import {
  actsFor,
  dateOr,
  filled,
  matterOf,
  must,
  petitionerLine,
  registrationOf,
  secretRefusal,
  senderCheck,
  withholdsFrom,
  written,
} from './organ-kit';
import { cleanLine } from './text';
import { transferOf } from './transfer-parts';

const rule = article('第二十二条第一款第三项');

function subjects(state: CaseState, office: OfficeProfile): readonly PaperSubject[] {
  if (secretRefusal(state) !== null) return [];
  return liveTransfers(state)
    .filter(({ kind, opinion, from }) => kind === '交办' && opinion !== null && actsFor(office, from.name))
    .map(({ transferId, toOrgan, opinion }) => ({
      about: transferId,
      label: `${formatDate(opinion?.recordedOn ?? '')}${toOrgan}反馈办理结果`,
    }));
}

/** The points looked at. Each is answered with one of its words; the first ones are what the record shows. */
const points = [
  { key: 'facts', label: '事实是否清楚', choices: ['清楚', '不清楚'] },
  { key: 'basis', label: '依据是否正确', choices: ['正确', '不正确'] },
  { key: 'demands', label: '是否逐项答复', choices: ['逐项答复', '有遗漏'] },
  { key: 'procedure', label: '程序是否合规', choices: ['符合', '不符合'] },
  { key: 'carried-out', label: '意见是否落实', choices: ['已落实', '正在落实', '没有落实', '不涉及'] },
] as const;

export const reviewVerdicts = ['同意办结', '退回补充办理'] as const;

const onTime = (transfer: Transfer | null): string => {
  const opinion = transfer?.opinion ?? null;
  if (transfer === null || opinion === null) return '';
  if (transfer.feedbackBy === null) return `${formatDate(opinion.recordedOn)}反馈，没有指定期限`;
  const late = opinion.recordedOn > transfer.feedbackBy;
  return `期限${formatDate(transfer.feedbackBy)}，${formatDate(opinion.recordedOn)}反馈，${late ? '超期' : '按期'}`;
};

function build(facts: PaperFacts): Form {
  const transfer = transferOf(facts);
  const opinion = transfer?.opinion ?? null;
  const { state, organ } = facts;
  const named = !withholdsFrom(state, transfer?.toOrgan ?? '');
  return {
    kind: 'form',
    name: '审核报告',
    title: '交办信访事项办结审核报告',
    head: { left: `审核单位：${cleanLine(organ.name)}`, right: `登记编号：${registrationOf(state)}` },
    rows: [
      wideRow('信访人', named ? petitionerLine(state) : ''),
      wideRow('信访事项', matterOf(state, named), 18),
      pairRow(
        ['交办日期', dateOr(transfer?.transferredOn ?? null, '交办日期')],
        ['办结报告文号', opinion?.documentNumber ?? ''],
      ),
      wideRow('承办单位', transfer?.toOrgan ?? missing('承办单位')),
      wideRow('反馈是否按期', onTime(transfer)),
      wideRow('答复送达', opinion?.servedOn == null ? '没有送达记录' : `${formatDate(opinion.servedOn)}送达信访人`),
      wideRow('办理结果', opinion?.summary ?? '', 28),
      ...points.map(({ key, label }) => wideRow(label, written(facts, key), 11, key)),
      wideRow('审核意见', [written(facts, 'verdict'), written(facts, 'reasons')].join('\n'), 24, 'verdict'),
      pairRow(['审核人', facts.officerName], ['单位负责人', '']),
    ],
    foot: [],
    signature: [cleanLine(organ.name), facts.issuedOn === null ? BLANK_DATE : formatDate(facts.issuedOn)],
  };
}

const pointFields: readonly PaperField[] = points.map(({ key, label, choices }) => ({
  key,
  label,
  kind: 'choice',
  required: true,
  choices,
  initial: () => '',
}));

const unfavourable = new Set(['不清楚', '不正确', '有遗漏', '不符合', '没有落实']);

/** 审核报告: who assigned a matter examines the completion report that came back (条例 art. 22(1)3). */
export const completionReview = definePaper({
  key: 'completion-review',
  name: '审核报告',
  basis: rule,
  format: 'form',
  recipient: 'file',
  copies: 1,
  numbered: false,
  approval: 'sign-off',
  meets: null,
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (subjects(state, office).length === 0
      ? refusal(rule, '没有已经反馈办理结果的交办事项，没有办结报告可以审核')
      : null),
  subjects,
  fields: [
    ...pointFields,
    { key: 'verdict', label: '审核意见', kind: 'choice', required: true, choices: reviewVerdicts, initial: () => '' },
    { key: 'reasons', label: '审核说明', kind: 'text', required: false, initial: () => '' },
  ],
  build,
  checks: (facts) => {
    const transfer = transferOf(facts);
    const bad = points.filter(({ key }) => unfavourable.has(written(facts, key)));
    const verdict = written(facts, 'verdict');
    const agreed = verdict === '同意办结';
    const unserved = transfer?.opinion != null && transfer.opinion.servedOn === null;
    const fits = !agreed || bad.length === 0;
    const explained = verdict !== '退回补充办理' || written(facts, 'reasons') !== '';
    return [
      senderCheck(facts, transfer?.from.name ?? null),
      ...points.map(({ key, label }) => filled(facts, key, label, rule)),
      filled(facts, 'verdict', '审核意见', rule),
      must(
        'consistent',
        fits,
        fits ? '审核意见与审核项目一致' : `审核项目有问题（${bad.map(({ label }) => label).join('、')}），不能同意办结`,
        'verdict',
        rule,
      ),
      must(
        'served',
        !(agreed && unserved),
        agreed && unserved ? '没有答复送达信访人的记录，不能同意办结' : '答复送达与审核意见一致',
        'verdict',
        rule,
      ),
      must('explained', explained, explained ? '退回的写明理由' : '退回补充办理的，请写明理由和要求', 'reasons', rule),
    ];
  },
});
