import type { CommandEnvelope } from '#shared/case/command';
import { decide, isInternalCommand } from '#shared/case/decide';
import type { CaseEvent } from '#shared/case/event';
import { foldAll } from '#shared/case/fold';
import type { OfficeProfile } from '#shared/case/office';
import { officeProfileSchema } from '#shared/case/office';
import { roles } from '#shared/case/roles';
import { toCaseRow } from '#shared/case/row-of';
import { officeRules } from '#shared/case/rules';
import type { CaseState } from '#shared/case/state';
import { type Appearance, defaultAppearance } from '#shared/ipc/appearance';
import type { ChannelName, PublicationName, Publications, RequestOf, ResponseOf } from '#shared/ipc/contract';
import { contract } from '#shared/ipc/contract';
import type { Answer, CallError, ErrorCode } from '#shared/ipc/errors';
import type {
  AppStatus,
  BackupStatus,
  Draft,
  EarlierMatter,
  OfficerView,
  OfficeView,
  Session,
} from '#shared/ipc/views';
import { applyLawChanges, lawProblems } from '#shared/law/apply-changes';
import { CONFIRM_SHARE, type LawChange, type LawPreview, type MovedLimit } from '#shared/law/changes';
import { dateOfInstant } from '#shared/law/dates';
import { type Law, nationalLaw } from '#shared/law/law';
import { searchStatutes } from '#shared/law/statutes/search';
import { matches } from '#shared/people/same-person';

/**
 * Main's side of the bridge in memory, with the real decide and fold: screens can be looked at and tested in a plain
 * browser. Not shipped; not a ledger (nothing is on disk, no key, no chain).
 */
export interface FakeOffice {
  readonly profile: OfficeProfile;
  readonly officers: readonly (OfficerView & { readonly account: string; readonly password: string })[];
}

interface Handlers {
  readonly [name: string]: (request: never) => unknown;
}

class Refused extends Error {
  constructor(readonly error: CallError) {
    super(error.message);
  }
}
const refuse = (code: ErrorCode, message: string, more: Partial<CallError> = {}): never => {
  throw new Refused({ code, message, ...more });
};

export function createFakeBridge(parts: { readonly office: FakeOffice | null; readonly now: () => string }) {
  let office = parts.office;
  let session: Session | null = null;
  let reason: 'start' | 'signed-out' | 'idle' | 'locked' = 'start';
  let wrongTries = 0;
  let backup: BackupStatus = { folder: null, lastGood: null };
  const events = new Map<string, CaseEvent[]>();
  const answers = new Map<string, string>();
  const drafts = new Map<string, Draft>();
  const listeners = new Map<PublicationName, Set<(value: never) => void>>();
  const serials = new Map<string, number>();
  let sequence = 0;

  const today = () => dateOfInstant(parts.now());
  const publish = <P extends PublicationName>(name: P, value: Publications[P]) => {
    for (const listener of listeners.get(name) ?? []) (listener as (value: Publications[P]) => void)(value);
  };
  const status = (): AppStatus => {
    if (!office) return { stage: 'first-run' };
    if (!session) return { stage: 'sign-in', waitSeconds: 0, reason };
    return { stage: 'open', session, today: today(), clockBehind: false };
  };
  const announce = () => publish('app:status-changed', status());
  const stateOf = (caseId: string): CaseState | null => foldAll(events.get(caseId) ?? []);
  const states = (): readonly CaseState[] =>
    [...events.keys()].flatMap((id) => {
      const state = stateOf(id);
      return state ? [state] : [];
    });
  const signedIn = (): Session => session ?? refuse('not-signed-in', '请先登录。');
  const theOffice = (): FakeOffice => office ?? refuse('internal', '还没有设置单位。');
  let lawChanges: OfficeView['lawChanges'] = [];
  let continuations: OfficeView['continuations'] = [];
  const lawWith = (...more: readonly LawChange[]): Law => {
    const made = lawChanges.filter(({ undone }) => !undone).map(({ change }) => change);
    return applyLawChanges({ ...nationalLaw, divisionCode: office?.profile.divisionCode ?? null }, [...made, ...more]);
  };
  const view = (): OfficeView => ({
    profile: theOffice().profile,
    officers: theOffice().officers,
    law: lawWith(),
    lawChanges,
    continuations,
  });
  const rowOf = (state: CaseState) => toCaseRow(state, lawWith());
  /** Nearest due dates only: enough for a screen to look at. */
  const previewOf = (change: LawChange): LawPreview => {
    const [problem] = lawProblems(lawWith(), change);
    if (problem !== undefined) return refuse('refused', `${problem}。`, { rule: officeRules.limits });
    const open = states().filter(({ closed }) => closed === null);
    const moved = open.flatMap((state): MovedLimit[] => {
      const [now, then] = [rowOf(state), toCaseRow(state, lawWith(change))];
      const { id: caseId, registration, title } = now;
      const what = now.dueWhat ?? then.dueWhat ?? '';
      const rolled = { rolledBefore: now.dueRolled, rolledAfter: then.dueRolled };
      return now.due === then.due && now.dueRolled === then.dueRolled
        ? []
        : [{ caseId, registration, title, what, before: now.due, after: then.due, ...rolled }];
    });
    const needsConfirmation = moved.length > open.length * CONFIRM_SHARE;
    return { moved: moved.slice(0, 100), movedCount: moved.length, openCount: open.length, needsConfirmation };
  };
  const publishRows = () => publish('desk:changed', { rows: states().map(rowOf), gone: [], sequence });
  const counts = (key: string): number => (serials.get(key) ?? 0) + 1;

  const execute = (envelope: CommandEnvelope) => {
    const who = signedIn();
    const known = answers.get(envelope.commandId);
    const before = stateOf(envelope.caseId);
    if (known === undefined) {
      if ((before?.version ?? 0) !== envelope.caseVersion) {
        refuse('stale', '这个事项刚有新的办理情况。', { currentVersion: before?.version ?? 0 });
      }
      const decision = decide(before, envelope, {
        actor: {
          officerId: who.officerId,
          officerName: who.officerName,
          roles: who.roles,
          workstation: who.workstation,
        },
        office: theOffice().profile,
        law: lawWith(),
        today: today(),
        occurredOn: envelope.occurredOn,
        lateReason: envelope.lateReason,
        nextSerial: (series, year) => counts(`${series}/${year}`),
      });
      if (!decision.ok) return refuse('refused', decision.refusal.message, { ...decision.refusal });
      const list = events.get(envelope.caseId) ?? [];
      for (const fresh of decision.events) {
        sequence += 1;
        list.push({
          ...fresh,
          sequence,
          caseId: envelope.caseId,
          caseVersion: list.length + 1,
          commandId: envelope.commandId,
          officerId: who.officerId,
          officerName: who.officerName,
          workstation: who.workstation,
          occurredOn: envelope.occurredOn,
          lateReason: envelope.lateReason,
          recordedAt: parts.now(),
        });
      }
      events.set(envelope.caseId, list);
      if (envelope.name === 'register-visit' || envelope.name === 'add-visit') {
        const key = `登记编号/${today().slice(0, 4)}`;
        for (const used of [...serials.keys(), key]) if (used === key) serials.set(used, counts(used));
      }
      answers.set(envelope.commandId, envelope.caseId);
    }
    const state = stateOf(envelope.caseId) ?? refuse('not-found', '没有这个事项。');
    const row = rowOf(state);
    publish('desk:changed', { rows: [row], gone: [], sequence });
    return { row, state };
  };

  let appearance: Appearance = defaultAppearance;
  const handlers: Handlers = {
    'app:status': () => status(),
    'app:recover': () => status(),
    'app:appearance': () => appearance,
    'app:keep-appearance': (wanted: RequestOf<'app:keep-appearance'>) => {
      appearance = wanted;
      return true;
    },
    'office:establish': (request: RequestOf<'office:establish'>) => {
      const { profile, officer } = request;
      const id = 'officer-1';
      const first = { id, name: officer.name, roles: [...roles], active: true };
      office = {
        profile: officeProfileSchema.parse(profile),
        officers: [{ ...first, account: officer.account, password: officer.password }],
      };
      session = sessionOf(office, first);
      announce();
      return { recoveryKey: 'K7QM-2XRA-9HTC-4VWD-8NPE-6BSJ', session };
    },
    'office:sign-in': ({ account, password }: RequestOf<'office:sign-in'>) => {
      const found = theOffice().officers.find((one) => one.account === account && one.password === password);
      if (!found) {
        wrongTries += 1;
        if (wrongTries >= 3) return refuse('wait', '输错次数较多，请等一会儿再试。', { seconds: wrongTries * 5 });
        return refuse('wrong-password', '账号或密码不对，请重新输入。');
      }
      wrongTries = 0;
      session = sessionOf(theOffice(), found);
      announce();
      return session;
    },
    'office:recover': () => refuse('wrong-password', '恢复密钥或账号不对，请核对后再输。'),
    'office:sign-out': () => {
      session = null;
      reason = 'signed-out';
      announce();
      return { backup: backup.folder ? made() : { result: 'no-folder' } };
    },
    'office:lock': () => {
      session = null;
      reason = 'locked';
      announce();
      return null;
    },
    'office:view': () => view(),
    'office:change-password': () => null,
    'office:add-officer': ({ account, name, password, roles: given }: RequestOf<'office:add-officer'>) => {
      const id = `officer-${theOffice().officers.length + 1}`;
      office = {
        ...theOffice(),
        officers: [...theOffice().officers, { id, account, password, name, roles: given, active: true }],
      };
      return view();
    },
    'office:set-roles': ({ officerId, roles: given, active }: RequestOf<'office:set-roles'>) => {
      office = {
        ...theOffice(),
        officers: theOffice().officers.map((one) => (one.id === officerId ? { ...one, roles: given, active } : one)),
      };
      return view();
    },
    'office:save-organ': ({ organ }: RequestOf<'office:save-organ'>) => {
      const { profile } = theOffice();
      const others = profile.organs.filter(({ id }) => id !== organ.id);
      office = { ...theOffice(), profile: { ...profile, organs: [...others, organ] } };
      return view();
    },
    'office:continue-series': (fact: RequestOf<'office:continue-series'>) => {
      continuations = [...continuations, { ...fact, at: parts.now(), by: signedIn().officerName }];
      return view();
    },
    'law:read-file': () => null,
    'statutes:read-file': () => null,
    'statutes:articles': () => refuse('not-found', '法条库里没有这个文本，可能已经移出。'),
    'statutes:search': ({ text, on }: RequestOf<'statutes:search'>) =>
      searchStatutes(view().law.statutes, text, on, () => null),
    'law:preview': ({ change }: RequestOf<'law:preview'>) => previewOf(change),
    'law:apply': ({ change, confirmed }: RequestOf<'law:apply'>) => {
      const preview = previewOf(change);
      if (preview.needsConfirmation && !confirmed) {
        return refuse('refused', `这项改动会移动 ${preview.movedCount} 个在办期限。`, { rule: officeRules.limits });
      }
      lawChanges = [...lawChanges, { at: parts.now(), by: signedIn().officerName, change, undone: false }];
      publishRows();
      return { view: view(), preview };
    },
    'law:undo': () => {
      const of = lawChanges.map(({ undone }) => undone).lastIndexOf(false);
      if (of < 0) return refuse('refused', '没有可以撤销的改动。', { rule: officeRules.limits });
      lawChanges = lawChanges.map((one, index) => (index === of ? { ...one, undone: true } : one));
      publishRows();
      return view();
    },
    'desk:fill': () => ({ rows: states().map(rowOf), next: null, sequence }),
    'desk:counts': () => {
      const rows = states().map(rowOf);
      const open = rows.filter((row) => row.closedOn === null);
      return {
        dueToday: open.filter((row) => row.due === today()).length,
        dueSoon: open.filter((row) => row.due !== null && row.due >= today()).length,
        overdue: open.filter((row) => row.due !== null && row.due < today()).length,
        open: open.length,
        mine: open.filter((row) => row.assigneeId === session?.officerId).length,
        visitsToday: rows.filter((row) => row.lastVisitOn === today()).length,
      };
    },
    'cases:execute': (envelope: RequestOf<'cases:execute'>) => {
      if (isInternalCommand(envelope.name)) return refuse('forbidden', '这一步由程序自己完成。');
      return execute({ ...envelope, payload: envelope.payload });
    },
    'cases:open': ({ caseId }: RequestOf<'cases:open'>) => ({
      state: stateOf(caseId) ?? refuse('not-found', '没有这个事项。'),
      row: rowOf(stateOf(caseId) ?? refuse('not-found', '没有这个事项。')),
    }),
    'cases:lookup': (query: RequestOf<'cases:lookup'>): readonly EarlierMatter[] =>
      states().flatMap((state) => {
        const matchedBy = [...new Set(state.petitioners.flatMap((person) => matches(person, query)))];
        const row = rowOf(state);
        return matchedBy.length === 0
          ? []
          : [
              {
                ...row,
                caseId: row.id,
                demands: state.matter.demands,
                stage: row.nextStep || '已办结',
                matchedBy,
                as: '信访人',
              },
            ];
      }),
    'cases:related': () => [],
    'desk:follow-ups': () =>
      states()
        .map(rowOf)
        .filter(({ followUp }) => followUp !== ''),
    'cases:search': ({ text }: RequestOf<'cases:search'>) =>
      states().flatMap((state) => {
        const row = rowOf(state);
        const whole = `${row.title} ${row.petitionerNames} ${state.matter.demands} ${state.matter.facts}`;
        return whole.includes(text) ? [{ ...row, caseId: row.id, excerpt: whole.slice(0, 80) }] : [];
      }),
    'drafts:save': (request: RequestOf<'drafts:save'>) => {
      signedIn();
      drafts.set(request.key, { ...request, savedAt: parts.now() });
      return { savedAt: parts.now() };
    },
    'drafts:load': ({ key }: RequestOf<'drafts:load'>) => drafts.get(key) ?? null,
    'drafts:list': () => [...drafts.values()].map(({ body: _, ...summary }) => summary),
    'drafts:discard': ({ key }: RequestOf<'drafts:discard'>) => {
      drafts.delete(key);
      return null;
    },
    'papers:next-number': ({ organId, issuedOn }: RequestOf<'papers:next-number'>) => ({
      series: theOffice().profile.organs.find(({ id }) => id === organId)?.shortForm ?? '',
      year: Number(issuedOn.slice(0, 4)),
      serial: 1,
      lastOn: null,
    }),
    'papers:fonts': () => null,
    'service:take-signature': ({ png }: RequestOf<'service:take-signature'>) => ({
      proof: { hash: 'a'.repeat(64), size: png.length, kind: 'signature' as const, type: 'image/png' as const },
      preview: png,
    }),
    'service:pick-scan': () => null,
    'service:proof': () => refuse('not-found', '这份文书没有附送达凭证。'),
    'service:open-proof': () => ({ done: true, path: null }),
    'papers:pages': () => refuse('not-found', '没有找到这份文书，可能还没有印发或登记。请刷新事项后再试。'),
    'papers:save-as': () => ({ done: true, path: '/tmp/答复告知单.docx' }),
    'papers:print': () => refuse('no-printer', '没有找到打印机，文书已保存在台账里，装好打印机后可以再打印。'),
    'papers:open-outside': () => ({ done: true, path: null }),
    'backup:status': () => backup,
    'backup:choose-folder': () => {
      backup = { ...backup, folder: '/media/backup/信访台账' };
      publish('backup:changed', backup);
      return backup;
    },
    'backup:run': () => made(),
    'ledger:verify': () => ({ ok: true, events: sequence, cases: events.size, findings: [] }),
    'work:cancel': () => null,
  };

  const made = () => {
    const at = parts.now();
    backup = { ...backup, lastGood: { at, path: '/media/backup/信访台账/20261123.ledger', cases: events.size } };
    publish('backup:changed', backup);
    return { result: 'made' as const, at, path: backup.lastGood?.path ?? '', cases: events.size };
  };

  const call = async (name: ChannelName, request: unknown): Promise<Answer<unknown>> => {
    const parsed = contract[name].request.safeParse(request);
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      return { ok: false, error: { code: 'invalid-request', message: '有内容不合要求，已保留，请修改。', fields } };
    }
    const handler = handlers[name];
    if (!handler) return { ok: false, error: { code: 'not-found', message: `没有 ${name}` } };
    try {
      return { ok: true, value: structuredClone(handler(parsed.data as never)) };
    } catch (cause) {
      if (cause instanceof Refused) return { ok: false, error: cause.error };
      throw cause;
    }
  };

  return {
    /** Every channel of the contract, by name. */
    call: Object.fromEntries(
      Object.keys(contract).map((name) => [name, (request: unknown) => call(name as ChannelName, request)]),
    ) as { readonly [N in ChannelName]: (request: RequestOf<N>) => Promise<Answer<ResponseOf<N>>> },
    on<P extends PublicationName>(name: P, listener: (value: Publications[P]) => void): () => void {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener as (value: never) => void);
      return () => set.delete(listener as (value: never) => void);
    },
  };
}

function sessionOf(office: FakeOffice, officer: OfficerView): Session {
  return {
    officerId: officer.id,
    officerName: officer.name,
    roles: officer.roles,
    officeName: office.profile.officeName,
    workstation: '窗口一',
  };
}
