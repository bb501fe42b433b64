import type { OfficeProfile, Organ } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import { addDays, type LocalDate } from '#shared/law/dates';
import type { Law } from '#shared/law/law';
import { paperTable } from '#shared/papers/catalogue';
import { paperChecks } from '#shared/papers/checks';
import type { PaperDefinition, PaperField } from '#shared/papers/define';

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

/** What an officer would write into fields that ask for more than any words, by paper and field. */
const written: Readonly<Record<string, (today: LocalDate) => string>> = {
  'material-receipt.items': () => '情况反映书，3页，原件\n现场照片，6张，复印件\n身份证，1页，复印件',
  'query-code-slip.code': () => 'AL2026K7',
  'urgent-report.copies': () => '安澜市住房和城乡建设局、安澜市城市管理局',
  'policy-suggestion.answer-by': (today) => addDays(today, 30),
  'accountability-suggestion.answer-by': (today) => addDays(today, 30),
  'supervision-letter.attachments': () =>
    '交办函复印件\n办理情况核查表\n　　一、核查情况\n　　交办以后没有走访信访人，也没有现场检测的记录。\n　　二、核查结论\n　　应当在期限内补作现场检测并书面答复。',
  'policy-suggestion.attachments': () =>
    '老旧小区供暖主管改造费用分担情况统计表\n　　2024年以来共登记同类事项12件，涉及住户436户。\n关于老旧小区供暖主管改造费用由供热企业、建设单位和住户按照比例分担的测算说明',
  'hearing-notice.date': (today) => addDays(today, 12),
  'hearing-notice.chair': () => '陈志远',
  'hearing-notice.members': () => '张敏\n李建国',
  'hearing-notice.recorder': () => '周宁',
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
};

/** Words of an officer where the case gives none; invented like everything in the demonstration. */
function invented({ kind, choices, key, label }: PaperField, today: LocalDate): string {
  if (kind === 'choice') return choices?.[0] ?? '';
  if (kind === 'date') return today;
  if (/phone|电话/iu.test(`${key}${label}`)) return '0000-81230001';
  if (/count|pages|份数|页数|件数/iu.test(`${key}${label}`)) return '3';
  return kind === 'line' ? '已核对，记录在卷' : '经核对登记材料，情况属实，有关记录已经附卷。';
}

/** The organ the case lies with first, then the others this office acts for. */
function organsInTurn(state: CaseState, { organs }: OfficeProfile): readonly Organ[] {
  const own = state.acceptance?.organ.id ?? state.receivedBy?.id;
  return [...organs].sort((a, b) => Number(b.id === own) - Number(a.id === own));
}

/** How this paper can be made now; null when the law, the case or its checks do not let it. Pure. */
export function demoPaper(paper: PaperDefinition, moment: Moment): DemoPaper | null {
  const { state, office, today } = moment;
  if (state.secret !== null || paper.unlawful(state, office) !== null) return null;
  for (const { about } of paper.subjects(state, office)) {
    for (const organ of organsInTurn(state, office)) {
      const before = { ...moment, organ, about, number: null, issuedOn: today };
      const values = Object.fromEntries(
        paper.fields.map((field) => {
          const first = field.initial(before);
          const own = written[`${paper.key}.${field.key}`]?.(today);
          return [field.key, own ?? (first.trim() === '' && field.required ? invented(field, today) : first)];
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
