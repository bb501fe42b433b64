import { useCallback } from 'react';
import type { OpinionInWork } from '#shared/case/facets/handling';
import type { Organ } from '#shared/case/office';
import { REPLY_KEY } from '#shared/case/series';
import type { CaseState } from '#shared/case/state';
import type { LocalDate } from '#shared/law/dates';
import { type LetterCheck, mayBeIssued } from '#shared/papers/reply-letter-checks';
import { call } from '../app/bridge';
import { type IssueAttempt, IssuePanel, type IssuePreview } from '../papers/issue-panel';

interface LetterIssueProps {
  readonly state: CaseState;
  readonly work: OpinionInWork;
  readonly organ: Organ;
  readonly checks: readonly LetterCheck[];
  readonly onPreview: (preview: IssuePreview | null) => void;
}

/** 印发 of the 处理意见书. */
export function LetterIssue({ state, work, organ, checks, onPreview }: LetterIssueProps) {
  const nextNumber = useCallback(
    (issuedOn: LocalDate) => call('papers:next-number', { organId: organ.id, paperKey: REPLY_KEY, issuedOn }),
    [organ.id],
  );
  const issue = (attempt: IssueAttempt) =>
    call('papers:issue-letter', { ...attempt, caseId: state.id, opinionId: work.opinion.opinionId });
  return (
    <IssuePanel
      state={state}
      organName={organ.name}
      ready={mayBeIssued(checks)}
      numbered
      nextNumber={nextNumber}
      issue={issue}
      onPreview={onPreview}
    />
  );
}
