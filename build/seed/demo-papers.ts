import type { OfficeProfile, Organ } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import { addDays, type LocalDate } from '#shared/law/dates';
import type { Law } from '#shared/law/law';
import { paperTable } from '#shared/papers/catalogue';
import { paperChecks } from '#shared/papers/checks';
import type { PaperDefinition } from '#shared/papers/define';

/** A paper of the catalogue that can be drafted now without a word missing. */
export interface DemoPaper {
  readonly paper: PaperDefinition;
  readonly organId: string;
  readonly about: string | null;
  readonly values: Readonly<Record<string, string>>;
}

interface Moment {
  readonly state: CaseState;
  readonly office: OfficeProfile;
  readonly law: Law;
  readonly today: LocalDate;
  readonly officerName: string;
}

/** What an officer writes where the case says nothing, by paper and field; invented like everything in the demonstration. */
const written: Readonly<Record<string, (today: LocalDate) => string>> = {
  'material-receipt.items': () => '情况反映书，3页，原件\n现场照片，6张，复印件\n身份证，1页，复印件',
  'query-code-slip.code': () => 'AL2026K7',
  'urgent-report.signer': () => '郑明远',
  'urgent-report.addressee': () => '中共安澜市委、安澜市人民政府、江州省信访局、国家信访局',
  'urgent-report.copies': () => '安澜市住房和城乡建设局、安澜市城市管理局',
  'policy-suggestion.signer': () => '郑明远',
  'policy-suggestion.answer-by': (today) => addDays(today, 30),
  'accountability-suggestion.answer-by': (today) => addDays(today, 30),
  'supervision-letter.fault': () => '该事项超过办理期限没有作出处理意见，也没有告知信访人延期理由。',
  'objection-letter.reasons': () => '该地块权属和征收补偿由安澜市自然资源和规划局负责，我单位没有相应职权。',
  'simple-reply.answer': () => '已由物业服务企业加固支架并复查，现场照片已请您确认。',
  'completion-report.signer': () => '陈志远',
  'completion-review.facts': () => '清楚',
  'completion-review.basis': () => '正确',
  'completion-review.demands': () => '逐项答复',
  'completion-review.procedure': () => '符合',
  'completion-review.carried-out': () => '已落实',
  'completion-review.verdict': () => '同意办结',
  'public-notice.postedAt': () => '我单位公告栏',
  're-review-application.reviewer': () => '江州省人民政府',
  'hearing-notice.date': (today) => addDays(today, 17),
  'hearing-notice.chair': () => '陈志远',
  'hearing-notice.members': () => '张敏\n李建国',
  'hearing-notice.recorder': () => '周宁',
  'hearing-record.date': (today) => today,
  'hearing-record.chair': () => '陈志远',
  'hearing-record.members': () => '张敏\n李建国',
  'hearing-record.ended': () => '11:20',
  'hearing-record.course': () =>
    [
      '主持人：核对参加听证各方的身份，各方均已到场。宣布听证事项、纪律和组成人员名单，告知权利和义务。',
      '信访人：不申请回避。请求更换供暖主管，并按测温记录退还取暖费。',
      '办理单位：经现场检测，主管口径小于设计要求，拟由供热企业和建设单位分担改造费用。',
      '听证员：询问测温记录是否经住户确认。信访人：已经签字确认。',
      '主持人：宣布听证结束，请各方核对笔录后签名。',
    ].join('\n'),
  'hearing-opinion.members': () => '张敏\n李建国',
  'hearing-opinion.facts': () => '六栋楼供暖主管口径小于设计要求，测温记录经住户签字确认。',
};

/** Where an office would write a paper, for those the law allows earlier or in more matters than a practised officer does. */
const natural: Readonly<Record<string, (state: CaseState) => boolean>> = {
  'objection-letter': ({ receipts }) => receipts.some(({ objection }) => objection !== null),
  'completion-report': ({ letters }) => letters.some(({ service }) => service !== null),
  'file-cover': ({ closed }) => closed !== null,
  'file-index': ({ closed }) => closed !== null,
  'service-receipt': ({ letters }) => letters.length > 0,
  'delivery-list': ({ letters }) => letters.length > 0,
  envelope: ({ letters }) => letters.length > 0,
  'public-notice': ({ suggestion, reviews }) =>
    suggestion !== null || reviews.some(({ decision }) => decision !== null),
  'withdrawal-application': ({ withdrawal, acceptance }) => withdrawal !== null || acceptance !== null,
  'hearing-record': ({ hearings }) => hearings.some(({ held }) => held !== null),
};

/** The organ the case lies with first, then the others this office acts for. */
function organsInTurn(state: CaseState, { organs }: OfficeProfile): readonly Organ[] {
  const own = state.acceptance?.organ.id ?? state.receivedBy?.id;
  return [...organs].sort((a, b) => Number(b.id === own) - Number(a.id === own));
}

/** How this paper can be made now; null when the law, the case or its checks do not let it. Pure. */
export function demoPaper(paper: PaperDefinition, moment: Moment): DemoPaper | null {
  const { state, office, today } = moment;
  if (state.secret !== null || paper.unlawful(state, office) !== null) return null;
  if (natural[paper.key]?.(state) === false) return null;
  for (const { about } of paper.subjects(state, office)) {
    for (const organ of organsInTurn(state, office)) {
      const before = { ...moment, organ, about, number: null, issuedOn: today };
      const values = Object.fromEntries(
        paper.fields.map((field) => {
          const own = written[`${paper.key}.${field.key}`]?.(today);
          return [field.key, own ?? field.initial(before)];
        }),
      );
      const complete = paperChecks(paper, { ...before, values }).every(({ ok, level }) => ok || level !== 'must');
      if (complete) return { paper, organId: organ.id, about, values };
    }
  }
  return null;
}

/** Papers that can be made now and are not in `made` yet, in the order of the catalogue. Pure. */
export const demoPapersNow = (moment: Moment, made: ReadonlySet<string>): readonly DemoPaper[] =>
  paperTable.flatMap((paper) => {
    const found = made.has(paper.key) ? null : demoPaper(paper, moment);
    return found === null ? [] : [found];
  });
