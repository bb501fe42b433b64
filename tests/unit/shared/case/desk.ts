import type { CommandEnvelope, Decision, Refusal } from '#shared/case/command';
import type { CommandName, CommandPayload } from '#shared/case/commands/payloads';
import { decide } from '#shared/case/decide';
import type { CaseEvent } from '#shared/case/event';
import { serialTakenBy } from '#shared/case/events/index';
import type { NoticeKind } from '#shared/case/facets/route';
import { fold } from '#shared/case/fold';
import { type LateStep, lateStepsOf } from '#shared/case/limits-of';
import type { NoticeWay } from '#shared/case/notice-ways';
import type { OfficeProfile } from '#shared/case/office';
import type { Role } from '#shared/case/roles';
import type { CaseState } from '#shared/case/state';
import type { InterviewNote, Opinion, Person, Visit } from '#shared/case/values';
import type { LocalDate } from '#shared/law/dates';
import { type Law, nationalLaw } from '#shared/law/law';

/** An office that is both: a 信访部门, and a bureau with power whose superior takes review requests. */
export const office: OfficeProfile = {
  officeName: '临江市信访接待中心',
  division: '临江市',
  divisionCode: '110105',
  receptionPlace: '一号窗口',
  organs: [
    {
      id: 'bureau',
      name: '临江市住建局',
      kind: 'competent-organ',
      shortForm: '临住建信',
      superior: '临江省住建厅',
      phone: '010-1',
    },
    {
      id: 'letters',
      name: '临江市信访局',
      kind: 'petition-office',
      shortForm: '临信访函',
      superior: '临江省信访局',
      phone: '010-2',
    },
  ],
};
const only = (id: string): OfficeProfile => ({ ...office, organs: office.organs.filter((organ) => organ.id === id) });
export const bureauOnly = only('bureau');
export const lettersOnly = only('letters');

export const allRoles: readonly Role[] = ['reception', 'handler', 'reviewer', 'approver', 'head', 'administrator'];

export interface Circumstances {
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly lateReason: string | null;
  readonly roles: readonly Role[];
  readonly officerId: string;
  readonly office: OfficeProfile;
  readonly law: Law;
}

/** One case on a desk with its own number series, driven through decide and fold as main drives it. */
export class Desk {
  state: CaseState | null = null;
  events: CaseEvent[] = [];
  readonly serials = new Map<string, number>();

  constructor(readonly usual: Partial<Circumstances> = {}) {}

  readonly nextSerial = (series: string, year: number): number => (this.serials.get(`${series}/${year}`) ?? 0) + 1;

  private circumstances(given: Partial<Circumstances>): Circumstances {
    const on = given.on ?? this.usual.on ?? '2026-11-02';
    const today = given.today ?? this.usual.today ?? on;
    return {
      today,
      lateReason: on < today ? '补录纸质登记' : null,
      roles: allRoles,
      officerId: 'wang',
      office,
      law: nationalLaw,
      ...this.usual,
      ...given,
      on,
    };
  }

  /** Decides without recording. */
  ask(name: string, payload: unknown, given: Partial<Circumstances> = {}): Decision {
    const about = this.circumstances(given);
    const envelope: CommandEnvelope = {
      commandId: `c${this.events.length}`,
      caseId: 'case-1',
      caseVersion: this.state?.version ?? 0,
      occurredOn: about.on,
      lateReason: about.lateReason,
      name,
      payload,
    };
    return decide(this.state, envelope, {
      actor: {
        officerId: about.officerId,
        officerName: `${about.officerId}同志`,
        roles: about.roles,
        workstation: 'w1',
      },
      office: about.office,
      law: about.law,
      today: about.today,
      occurredOn: about.on,
      lateReason: about.lateReason,
      nextSerial: this.nextSerial,
    });
  }

  /** Decides and records; a refusal is a failed test. */
  act<N extends CommandName>(name: N, payload: CommandPayload<N>, given: Partial<Circumstances> = {}): this {
    return this.run(name, payload, given);
  }

  /** The same for a payload whose type is not known here. */
  run(name: string, payload: unknown, given: Partial<Circumstances> = {}): this {
    const decision = this.ask(name, payload, given);
    if (!decision.ok) throw new Error(`${name}: ${decision.refusal.rule} ${decision.refusal.message}`);
    const about = this.circumstances(given);
    for (const event of decision.events) {
      const serial = serialTakenBy(event);
      if (serial !== null) this.serials.set(`${serial.series}/${serial.year}`, serial.serial);
      const recorded: CaseEvent = {
        ...event,
        sequence: this.events.length + 1,
        caseId: 'case-1',
        caseVersion: (this.state?.version ?? 0) + 1,
        commandId: 'c',
        officerId: about.officerId,
        officerName: `${about.officerId}同志`,
        workstation: 'w1',
        occurredOn: about.on,
        lateReason: about.lateReason,
        recordedAt: `${about.today}T01:00:00.000Z`,
      };
      this.state = fold(this.state, recorded);
      this.events.push(recorded);
    }
    return this;
  }

  /** The refusal a command meets; its absence is a failed test. */
  refusal(name: string, payload: unknown, given: Partial<Circumstances> = {}): Refusal {
    const decision = this.ask(name, payload, given);
    if (decision.ok) throw new Error(`${name} was allowed`);
    return decision.refusal;
  }

  /** Steps done after their last day, by the law as shipped. */
  get late(): readonly LateStep[] {
    return lateStepsOf(this.now, nationalLaw);
  }

  get now(): CaseState {
    if (this.state === null) throw new Error('no case yet');
    return this.state;
  }
}

export const person = (more: Partial<Person> = {}): Person => ({
  id: 'p1',
  name: '李秀英',
  anonymous: false,
  kind: '自然人',
  phone: '13800138000',
  ...more,
});

export const visit = (on: LocalDate, more: Partial<Visit> = {}): Visit => ({
  visitId: 'v1',
  form: '来访',
  receivedOn: on,
  receivedAt: '09:10',
  place: '一号窗口',
  headcount: 1,
  petitioners: [person()],
  receiverId: 'wang',
  receiverName: '王芳',
  ...more,
});

export const matter = {
  title: '楼道漏水',
  demands: '请求维修',
  facts: '三楼漏水两年',
  history: '',
  papersHandedOver: '',
};

export const registration = (on: LocalDate, more: Partial<Visit> = {}, organId = 'bureau') => ({
  visit: visit(on, more),
  matter,
  notSameAs: [],
  organId,
});

export const note = (on: LocalDate, more: Partial<InterviewNote> = {}): InterviewNote => ({
  noteId: 'n1',
  visitId: 'v1',
  place: '一号接谈室',
  startedOn: on,
  startedAt: '09:15',
  endedAt: '09:50',
  receiverName: '王芳',
  recorderName: '赵敏',
  visitorNames: '李秀英',
  entries: [{ id: 'e1', at: '09:16', kind: '问', text: '请说明来意' }],
  papersHandedOver: '',
  ...more,
});

export const wayClass = (
  way: 1 | 2 | 3 | 4 | 5 | 6 | null,
  purpose: '求决' | '申诉' | '咨询' | '检举控告' | '意见建议' = '求决',
) => ({
  purpose,
  contentClass: ['城乡建设', '住房保障与房地产'],
  place: { name: '临江市东湖区' },
  way,
});

export const opinion = (more: Partial<Opinion> = {}): Opinion => ({
  opinionId: 'o1',
  organId: 'bureau',
  addressee: '李秀英',
  gist: '楼道漏水',
  demands: [
    {
      id: 'd1',
      text: '请求维修',
      facts: '屋面防水老化',
      outcome: 'support',
      opinion: '本月内修复',
      basis: ['《住宅专项维修资金管理办法》第三条'],
    },
  ],
  remedyOrgan: '临江省住建厅',
  contactName: '王芳',
  contactPhone: '010-1',
  attachments: [],
  copiesTo: [],
  ...more,
});

export const transfer = (
  kind: '转送' | '交办',
  feedbackBy: LocalDate | null,
  more: Record<string, string | boolean> = {},
) => ({
  transferId: 't1',
  organId: 'letters',
  kind,
  toOrgan: '临江市民政局',
  reason: '属于民政部门职责',
  feedbackBy,
  ...more,
});

/** A notice in writing by the bureau. */
export const told = (
  kind: NoticeKind,
  about: string | null = null,
  more: { readonly organId?: string; readonly noticeId?: string; readonly way?: NoticeWay } = {},
) => ({
  noticeId: `told-${kind}`,
  kind,
  about,
  organId: 'bureau',
  way: '当场书面' as NoticeWay,
  documentNumber: '',
  remark: '',
  ...more,
});

export const file = { hash: 'a'.repeat(64), size: 10 };
export const service = {
  paperId: 'paper-1',
  way: '直接送达',
  servedBy: '王芳',
  receiver: '李秀英',
  remark: '',
} as const;

const path: readonly ((desk: Desk, on: LocalDate) => Desk)[] = [
  (desk, on) => desk.act('register-visit', registration(on), { on }),
  (desk, on) => desk.act('classify-matter', wayClass(6), { on }),
  (desk, on) => desk.act('accept-matter', { organId: 'bureau' }, { on }).act('give-notice', told('accepted'), { on }),
  // Assigned and heard: without it no opinion is possible (art. 31(6)).
  (desk, on) =>
    desk
      .act('assign-case', { officer: { id: 'wang', name: '王芳' } }, { on })
      .act(
        'seal-interview',
        { note: note(on, { noteId: 'n0' }), confirmation: { way: '本人签名', remark: '' } },
        { on },
      ),
  (desk, on) => desk.act('submit-opinion', { opinion: opinion() }, { on }),
  (desk, on) => desk.act('review-opinion', { opinionId: 'o1', agreed: true, comment: '' }, { on }),
  (desk, on) => desk.act('sign-off-opinion', { opinionId: 'o1', agreed: true, comment: '' }, { on }),
  (desk, on) =>
    desk.act(
      'issue-letter',
      {
        paperId: 'paper-1',
        opinionId: 'o1',
        number: { series: '临住建信', year: Number(on.slice(0, 4)), serial: 1 },
        file,
      },
      { on },
    ),
  (desk, on) => desk.act('serve-letter', service, { on }),
  (desk, on) => desk.act('close-case', { reason: '处理意见书已送达' }, { on }),
];
const names = [
  'registered',
  'classified',
  'accepted',
  'assigned',
  'submitted',
  'reviewed',
  'signed-off',
  'issued',
  'served',
  'closed',
] as const;

/** A case walked along the ordinary path of way 6 up to a point, all on one day. */
export function deskAt(point: (typeof names)[number], on: LocalDate = '2026-11-02'): Desk {
  return path.slice(0, names.indexOf(point) + 1).reduce((desk, step) => step(desk, on), new Desk({ on }));
}
