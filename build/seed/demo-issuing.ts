import type { CaseState } from '#shared/case/state';
import { dateOfInstant } from '#shared/law/dates';
import type { ToolDesk } from '../kit/tool-desk';
import type { Step } from '../replay/drive';
import { type DemoPaper, demoPapersNow } from './demo-papers';

/**
 * Issues papers of the catalogue while the demonstration is lived: each kind once, in the first case that makes it lawful,
 * through the same commands and the same issuing as the screens. Of two kinds a second paper is made: one is voided, one is
 * returned with comments and left so. Papers that meet no duty of the script's own are served.
 */
export function demoIssuing(desk: ToolDesk) {
  const made = new Set<string>();
  const opinions = new Set<string>();
  const second = { voided: false, returned: false };
  let serial = 0;

  /** Null when the step was refused: the case goes on as it was. */
  async function step(state: CaseState, at: string, name: string, payload: unknown): Promise<CaseState | null> {
    serial += 1;
    const common = { caseId: state.id, caseVersion: state.version, occurredOn: dateOfInstant(at), lateReason: null };
    return desk.execute({ ...common, commandId: `demo-paper-${serial}`, name, payload }).catch(() => null);
  }

  async function upTo(state: CaseState, at: string, one: DemoPaper, paperId: string): Promise<CaseState> {
    const { paper, organId, about, values } = one;
    const yes = { paperId, agreed: true, comment: '' };
    const draft = { paperId, key: paper.key, organId, about, values };
    let now = state;
    const go = async (name: string, payload: unknown): Promise<boolean> => {
      const next = await step(now, at, name, payload);
      now = next ?? now;
      return next !== null;
    };
    if (!(await go('draft-paper', draft))) return now;
    if (paper.approval === 'review-and-sign-off') {
      if (!second.returned && made.size > 12) {
        second.returned = true;
        await go('review-paper', { paperId, agreed: false, comment: '请核对受送达人姓名和期限后再报。' });
        await go('draft-paper', draft);
      }
      await go('review-paper', yes);
    }
    if (paper.approval !== 'none') await go('sign-off-paper', yes);
    return now;
  }

  async function issue(state: CaseState, at: string, paperId: string): Promise<CaseState | null> {
    serial += 1;
    const request = {
      caseId: state.id,
      caseVersion: state.version,
      paperId,
      occurredOn: dateOfInstant(at),
      lateReason: null,
    };
    return desk.issuePaper({ ...request, commandId: `demo-paper-${serial}` }).catch(() => null);
  }

  async function serve(state: CaseState, at: string, { paper }: DemoPaper, paperId: string): Promise<CaseState> {
    const { actor } = desk.open();
    const petitioner = state.petitioners.find(({ anonymous }) => !anonymous)?.name ?? '';
    // A notice is told by the script's own step; what goes to organs is handed to their reception.
    if (paper.meets !== null || paper.recipient === 'file' || paper.recipient === 'parties') return state;
    const toOrgan = paper.recipient === 'organ' || paper.recipient === 'superior';
    const receiver = toOrgan ? '对方单位收发室' : petitioner;
    if (receiver === '') return state;
    const service = { paperId, way: '直接送达', servedBy: actor.officerName, receiver, remark: '' };
    return (await step(state, at, 'serve-letter', toOrgan ? { ...service, receiverIs: '单位收发' } : service)) ?? state;
  }

  return {
    /** Kinds of the catalogue issued so far. */
    made,
    /** Cases whose 复查意见书 or 复核意见书 has its number from the book: the script's own is left out. */
    opinions,
    /** What comes after a step of a case; gives its last state. */
    async after({ at }: Step, state: CaseState): Promise<CaseState> {
      let now = state;
      const { ledger, profile, actor } = desk.open();
      const around = { office: profile, law: ledger.law, today: dateOfInstant(at), officerName: actor.officerName };
      for (const one of demoPapersNow({ ...around, state }, made)) {
        const paperId = `${state.id}-${one.paper.key}`;
        now = await upTo(now, at, one, paperId);
        const issued = await issue(now, at, paperId);
        if (issued === null) continue;
        made.add(one.paper.key);
        if (one.paper.key === 'review-opinion' || one.paper.key === 're-review-opinion') opinions.add(state.id);
        now = await serve(issued, at, one, paperId);
        if (second.voided || !one.paper.numbered || now.papers.some((paper) => paper.service !== null)) continue;
        const ended = { paperId, reason: '联系电话印错，另行出具' };
        const voided = await step(now, at, 'end-paper', ended);
        if (voided === null) continue;
        // Made again in another case, so that the kind is there with a number that counts.
        second.voided = true;
        made.delete(one.paper.key);
        now = voided;
      }
      return now;
    },
  };
}
