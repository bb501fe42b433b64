import { useMemo } from 'react';
import type { CaseState } from '#shared/case/state';
import { stepsOf } from '#shared/case/steps';
import type { OfficeView } from '#shared/ipc/views';
import { useSession } from '../app/status';
import { useOffice } from '../cases/use-office';
import { useCase } from '../desk/queries';
import { useStoredDraft } from '../desk/use-stored-draft';
import { Page } from '../ui/page';
import { EmptyState, LoadingState, Notice } from '../ui/states';
import { replyDraftKey } from './draft-key';
import { LetterDesk } from './letter-desk';
import { letterDraftSchema } from './letter-draft';
import { LetterEditor } from './letter-editor';

/** The reply letter (处理意见书) of a case: written, or read by those who review, sign off and issue it. */
export function ReplyScreen({ caseId }: { readonly caseId: string }) {
  const opened = useCase(caseId);
  const office = useOffice();
  const error = opened.step === 'failed' ? opened.error : office.step === 'failed' ? office.error : null;
  if (error) {
    return (
      <Page title="处理意见书">
        <Notice tone="danger">{error.code === 'forbidden' ? '您无权查看该事项。' : error.message}</Notice>
      </Page>
    );
  }
  if (opened.step !== 'ready' || office.step !== 'ready') return <LoadingState what="处理意见书" />;
  return <Reply state={opened.state} office={office.view} />;
}

function Reply({ state, office }: { readonly state: CaseState; readonly office: OfficeView }) {
  const session = useSession();
  const steps = useMemo(() => stepsOf(state, office.profile, session), [state, office, session]);
  const submit = steps.find((step) => step.name === 'submit-opinion');
  if (submit?.allowed) return <Writing state={state} office={office} />;
  if (state.opinion) return <LetterDesk state={state} office={office} work={state.opinion} steps={steps} />;
  return (
    <Page title="处理意见书" subtitle={state.matter.title}>
      <EmptyState text={submit?.reason ? `现在不能拟写处理意见书：${submit.reason.message}` : '还没有处理意见书。'} />
    </Page>
  );
}

function Writing({ state, office }: { readonly state: CaseState; readonly office: OfficeView }) {
  const stored = useStoredDraft(replyDraftKey(state.id), letterDraftSchema);
  if (stored.step === 'loading') return <LoadingState what="草稿" />;
  return <LetterEditor state={state} office={office} stored={stored.draft} problem={stored.problem} />;
}
