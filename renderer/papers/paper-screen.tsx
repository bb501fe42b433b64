import { useMemo } from 'react';
import type { PaperInWork } from '#shared/case/facets/papers';
import type { Organ } from '#shared/case/office';
import { findPaperInWork } from '#shared/case/papers';
import type { CaseState } from '#shared/case/state';
import { stepsOf } from '#shared/case/steps';
import type { OfficeView } from '#shared/ipc/views';
import { findPaper } from '#shared/papers/catalogue';
import type { PaperDefinition } from '#shared/papers/define';
import { useSession } from '../app/status';
import { useOffice } from '../cases/use-office';
import { useCase } from '../desk/queries';
import { useStoredDraft } from '../desk/use-stored-draft';
import { Page } from '../ui/page';
import { EmptyState, LoadingState, Notice } from '../ui/states';
import { paperDraftKey, paperDraftSchema } from './paper-draft';
import { PaperEditor } from './paper-editor';
import { PaperReading } from './paper-reading';
import type { PaperTarget } from './paper-target';

/** One paper of a case: written, or read by those who review, sign off, issue and serve it. */
export function PaperScreen({ caseId, target }: { readonly caseId: string; readonly target: PaperTarget }) {
  const opened = useCase(caseId);
  const office = useOffice();
  const error = opened.step === 'failed' ? opened.error : office.step === 'failed' ? office.error : null;
  if (error) {
    return (
      <Page title="文书">
        <Notice tone="danger">{error.code === 'forbidden' ? '您无权查看该事项。' : error.message}</Notice>
      </Page>
    );
  }
  if (opened.step !== 'ready' || office.step !== 'ready') return <LoadingState what="文书" />;
  return <OnePaper state={opened.state} office={office.view} target={target} />;
}

interface OnePaperProps {
  readonly state: CaseState;
  readonly office: OfficeView;
  readonly target: PaperTarget;
}

function OnePaper({ state, office, target }: OnePaperProps) {
  const session = useSession();
  const steps = useMemo(() => stepsOf(state, office.profile, session), [state, office, session]);
  const work = 'paperId' in target ? findPaperInWork(state, target.paperId) : null;
  const paper = findPaper('paperId' in target ? (work?.key ?? '') : target.key);
  const [firstOrgan] = office.profile.organs;
  if (paper === null || firstOrgan === undefined || ('paperId' in target && work === null)) {
    return <Closed state={state} title={work?.name ?? '文书'} why="没有找到这份文书；它可能由较新版本的程序写入。" />;
  }
  const mayDraft = steps.find(({ name }) => name === 'draft-paper');
  if (work !== null && !(work.stage === 'returned' && mayDraft?.allowed)) {
    return <PaperReading state={state} office={office} paper={paper} work={work} steps={steps} />;
  }
  const about = 'paperId' in target ? (work?.about ?? null) : target.about;
  const closed = mayDraft?.allowed === false ? mayDraft.reason : paper.unlawful(state, office.profile);
  if (closed !== null && work === null) {
    return <Closed state={state} title={paper.name} why={`现在不能拟写${paper.name}：${closed.message}`} />;
  }
  return <Writing state={state} office={office} paper={paper} about={about} returned={work} firstOrgan={firstOrgan} />;
}

function Closed({ state, title, why }: { readonly state: CaseState; readonly title: string; readonly why: string }) {
  return (
    <Page title={title} subtitle={state.matter.title}>
      <EmptyState text={why} />
    </Page>
  );
}

interface WritingProps {
  readonly state: CaseState;
  readonly office: OfficeView;
  readonly paper: PaperDefinition;
  readonly about: string | null;
  readonly returned: PaperInWork | null;
  readonly firstOrgan: Organ;
}

function Writing(props: WritingProps) {
  const { state, paper, about, returned } = props;
  const draftKey = paperDraftKey(state.id, { key: paper.key, about }, returned);
  const stored = useStoredDraft(draftKey, paperDraftSchema);
  if (stored.step === 'loading') return <LoadingState what="草稿" />;
  return <PaperEditor {...props} draftKey={draftKey} stored={stored.draft} problem={stored.problem} />;
}
