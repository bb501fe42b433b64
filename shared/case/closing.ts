import type { LocalDate } from '../law/dates';
import type { Cause, Refusal } from './command';
import { type Duty, dutiesOf, owedDuties } from './duties';
import { endOfRoad, openSupplements, simpleAnswer, simpleAnswered, simpleInForce } from './handling';
import { isOpenRound, openRound, pendingRedo, standingLetters } from './reviews';
import { article, isNamedRule, officeRules, refusal } from './rules';
import type { CaseState } from './state';
import { liveReceipts, liveTransfers } from './transfers';

/** What has to be so before a matter is closed (办结): nothing open, nobody left untold, and an end of its way reached. */

/** Questions put to somebody and not yet answered: each is answered, or taken back, before the matter is closed. */
export function openQuestion(state: CaseState): Refusal | null {
  const open = (there: boolean, rule: string, message: string): Refusal | null =>
    there ? refusal(rule, message) : null;
  return (
    open(
      // Nothing is left to extend once the matter was taken back or the opinion issued.
      state.withdrawal === null &&
        state.opinion?.stage !== 'issued' &&
        state.extensions.some(({ decision }) => decision === null),
      article('第三十四条'),
      '延期申请还没有审批，请先由本机关负责人审批',
    ) ??
    open(
      state.disputes.some(({ settlement }) => settlement === null),
      article('第二十四条'),
      '受理争议还没有确定办理机关，请先登记协商、指定的结果',
    ) ??
    open(
      liveReceipts(state).some(({ objection }) => objection !== null && objection.answer === null),
      article('第二十三条第三款'),
      '对转送、交办提出的异议还没有答复，请先登记对方核实的结果',
    ) ??
    open(
      liveTransfers(state).some(({ objection }) => objection !== null && objection.answer === null),
      article('第二十三条第三款'),
      '去向机关的异议还没有答复，请先核实并答复',
    ) ??
    open(
      state.withdrawal === null && openSupplements(state).some(({ received }) => received === null),
      officeRules.closing,
      '要求补充的材料还没有结果，请先登记收到的情况；没有补来的，登记为没有补齐',
    ) ??
    open(
      state.hearings.some(
        ({ stage, held, cancelled }) =>
          held === null && cancelled === null && (stage !== 'handling' || state.withdrawal === null),
      ),
      article('第三十一条第六项'),
      '决定举行的听证还没有举行，请登记听证情况或者取消听证',
    ) ??
    open(
      state.withdrawal === null && state.mediations.some(({ end }) => end === null),
      article('第三十三条'),
      '调解、和解还没有结果，请先登记结果',
    ) ??
    open(
      state.letters.some(({ service }) => service === null),
      article('第三十二条'),
      '处理意见书已经印发，送达信访人后才能办结',
    ) ??
    reviewStillOn(state) ??
    open(
      liveReceipts(state).some(({ kind, report }) => kind === '交办' && report === null) && state.withdrawal === null,
      article('第二十二条第一款第三项'),
      '上级交办的事项，报送办结报告后才能办结',
    ) ??
    agreementMissing(state)
  );
}

function reviewStillOn(state: CaseState): Refusal | null {
  if (openRound(state) !== null) {
    return refusal(article('第三十五条、第三十六条'), '复查、复核还没有结果并送达，请先登记结果和送达，或者撤回');
  }
  return pendingRedo(state) === null || state.withdrawal !== null
    ? null
    : refusal(
        article('第三十五条、第三十六条'),
        '复查、复核意见撤销或者责令重作，重新作出的处理意见送达信访人后才能办结',
      );
}

/** The rule a refusal names for a duty: the working rule of the simple procedure is no article of the 条例. */
export const dutyRule = ({ article: named }: Pick<Duty, 'article'>): string =>
  isNamedRule(named) ? named : officeRules.simple;

/** The petitioner has to be told first, or the reason why not, or the breach, put on record. */
export function untold(state: CaseState): Refusal | null {
  const duty = owedDuties(state)[0];
  return duty === undefined
    ? null
    : refusal(
        dutyRule(duty),
        `还没有${duty.what}：请登记告知；依法可以不告知的登记免予告知的理由，确已错过的登记为违反告知义务，之后再办结`,
      );
}

/** Why the way the matter took has not come to its end, null when it has. */
export function notAtEnd(state: CaseState): Refusal | null {
  if (state.withdrawal !== null || state.onTheSpot !== null) return null;
  if (state.mediations.some(({ end }) => end?.agreed === true)) return null;
  if (endOfRoad(state) !== null && state.reviews.length > 0) return null;
  if (state.acceptance !== null) return acceptedEnd(state);
  if (state.refusals.some(({ revoked }) => revoked === null)) return null;
  const transfers = liveTransfers(state);
  if (transfers.length > 0) {
    return transfers.some(({ kind, opinion }) => kind === '交办' && opinion === null)
      ? refusal(article('第二十二条第一款第三项'), '交办的事项，登记去向机关反馈的办理结果后才能办结')
      : null;
  }
  if (state.receipts.length > 0 && liveReceipts(state).length === 0) return null;
  if (state.guidances.length > 0) return guidedEnd(state);
  // Whether the petitioner is owed an answer says art. 29: only of what was adopted, and to who can be found (see `untold`).
  if (state.suggestion !== null) return null;
  if (state.accusationHandled !== null) return null;
  // Told to take it to the organ with power: the end of what came directly and is not this organ's (art. 23(1)).
  if (state.notices.some(({ kind, outcome }) => kind === 'elsewhere' && outcome === 'given')) return null;
  if (state.reviews.length > 0 && !state.reviews.some(isOpenRound)) return null;
  return refusal(officeRules.closing, '事项还没有处理：请受理、转送，或者当场答复、引导');
}

/** Papers of the catalogue that are an agreement. */
const agreementPapers = ['mediation-agreement', 'settlement-agreement'];

/** What was agreed goes into a 调解协议书 or 和解协议书 (条例 art. 33: 应当制作): made here, or its number on record. */
export const agreementMissing = (state: CaseState): Refusal | null =>
  // What a served opinion or a withdrawal ended needs no agreement for its end.
  state.withdrawal !== null ||
  standingLetters(state).some(({ service }) => service !== null) ||
  !state.mediations.some(({ end }) => end?.agreed === true) ||
  state.mediations.some(({ end }) => end?.agreed === true && end.agreement !== '') ||
  state.papers.some(({ key, issued, stage }) => agreementPapers.includes(key) && issued !== null && stage !== 'voided')
    ? null
    : refusal(
        article('第三十三条'),
        '调解、和解达成一致的，应当制作调解协议书或者和解协议书：请印发协议书，或者更正调解结果写明协议书的文号',
      );

/** Under way 6 the opinion that stands reaches the petitioner; the simple procedure needs an answer, no paper. */
function acceptedEnd(state: CaseState): Refusal | null {
  if (standingLetters(state).some(({ service }) => service !== null) || simpleAnswer(state) !== null) return null;
  return simpleInForce(state) && simpleAnswered(state) === null
    ? refusal(officeRules.simple, '简易办理可以不出具处理意见书，但应当答复信访人：请先登记简易办理答复')
    : refusal(article('第三十二条'), '已受理的事项，处理意见书送达信访人后才能办结');
}

/** Ways 1-4 end with the procedural notice; under way 5 the organ itself acts or answers. */
const guidedEnd = (state: CaseState): Refusal | null =>
  state.guidances.some(({ way, result }) => way === 5 && result === null)
    ? refusal(article('第三十一条第五项'), '应当履行保护职责、查处违法行为的，登记办理结果后才能办结')
    : null;

/** The last thing that had to happen before closing, and its day. */
export function lastBeforeClosing(state: CaseState): Cause | null {
  const days: readonly { readonly on: LocalDate | null | undefined; readonly what: string }[] = [
    { on: state.acceptance?.acceptedOn, what: '受理' },
    { on: state.withdrawal?.on, what: '撤回' },
    { on: state.suggestion?.reply?.on ?? state.suggestion?.studiedOn, what: '研究建议' },
    { on: state.accusationHandled?.on, what: '办理检举控告' },
    { on: simpleAnswered(state)?.on, what: '简易办理答复' },
    ...state.letters.map(({ service }) => ({ on: service?.servedOn, what: '送达' })),
    ...state.transfers.map(({ transferredOn, kind }) => ({ on: transferredOn, what: kind })),
    ...state.transfers.map(({ opinion }) => ({ on: opinion?.recordedOn, what: '登记办理结果' })),
    ...state.mediations.map(({ end }) => ({ on: end?.on, what: '调解、和解' })),
    ...state.refusals.map(({ on, kind }) => ({ on, what: kind })),
    ...state.guidances.map(({ guidedOn, result }) => ({ on: result?.on ?? guidedOn, what: '程序性告知' })),
    ...state.receipts.map(({ report, returnedOn }) => ({ on: report?.on ?? returnedOn, what: '报送办结报告' })),
    ...state.reviews.map(({ service, decision, refused, withdrawn }) => ({
      on: service?.servedOn ?? decision?.on ?? refused?.on ?? withdrawn?.on,
      what: '复查复核',
    })),
    ...state.cadreReports.map(({ on }) => ({ on, what: '报告' })),
    ...dutiesOf(state).map(({ on, what }) => ({ on, what })),
    ...state.hearings.map(({ held }) => ({ on: held?.to, what: '听证' })),
    ...state.disputes.map(({ settlement }) => ({ on: settlement?.on, what: '确定受理机关' })),
  ];
  return days.reduce<Cause | null>(
    (last, { on, what }) => (on != null && (last === null || on > last.on) ? { on, what } : last),
    null,
  );
}
