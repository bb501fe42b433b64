import { useCallback } from 'react';
import type { PaperInWork } from '#shared/case/facets/papers';
import type { Organ } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import type { LocalDate } from '#shared/law/dates';
import type { PaperCheck, PaperDefinition } from '#shared/papers/define';
import { call } from '../app/bridge';
import { type IssueAttempt, IssuePanel, type IssuePreview } from './issue-panel';

interface PaperIssueProps {
  readonly state: CaseState;
  readonly paper: PaperDefinition;
  readonly work: PaperInWork;
  readonly organ: Organ;
  readonly checks: readonly PaperCheck[];
  readonly onPreview: (preview: IssuePreview | null) => void;
}

/** 印发 of a paper of the catalogue. */
export function PaperIssue({ state, paper, work, organ, checks, onPreview }: PaperIssueProps) {
  const nextNumber = useCallback(
    (issuedOn: LocalDate) => call('papers:next-number', { organId: organ.id, paperKey: paper.key, issuedOn }),
    [organ.id, paper],
  );
  const issue = (attempt: IssueAttempt) =>
    call('papers:issue', { ...attempt, caseId: state.id, paperId: work.paperId });
  return (
    <IssuePanel
      state={state}
      organName={organ.name}
      ready={checks.every(({ ok, level }) => ok || level === 'should')}
      numbered={paper.numbered}
      nextNumber={nextNumber}
      issue={issue}
      onPreview={onPreview}
    />
  );
}
