import { documentNumber } from '#shared/case/numbers';
import type { CaseState } from '#shared/case/state';
import { formatDate } from '#shared/law/dates';
import { Notice } from '../ui/states';

interface VoidedNoticeProps {
  readonly state: Pick<CaseState, 'voidedLetters'>;
  readonly opinionId: string;
}

/** What was issued of this opinion and made void (作废), with the reason: why it is open again. */
export function VoidedNotice({ state, opinionId }: VoidedNoticeProps) {
  const voided = state.voidedLetters.filter((letter) => letter.opinionId === opinionId);
  return voided.map(({ paperId, number, ended }) => (
    <Notice key={paperId} tone="warning" title={`${documentNumber(number)}已作废`}>
      {formatDate(ended.on)}作废：{ended.reason}
      <p>文号不再使用，登记簿里保留。改好后重新审核、签批，用新的文号印发。</p>
    </Notice>
  ));
}
