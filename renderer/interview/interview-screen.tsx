import { Button } from '@mantine/core';
import { useNavigation } from '../app/routes';
import { useCase } from '../desk/queries';
import { Page } from '../ui/page';
import { EmptyState, LoadingState, Notice } from '../ui/states';
import { NotePage } from './note-page';
import { SealedPage } from './sealed-page';

/** Interview note (接谈笔录) of one visit: written while talking, or, once sealed, only read and added to. */
export function InterviewScreen({ caseId, visitId }: { readonly caseId: string; readonly visitId: string }) {
  const opened = useCase(caseId);
  const { goInstead } = useNavigation();
  if (opened.step === 'loading') return <LoadingState what="事项" />;
  if (opened.step === 'failed') {
    return (
      <Page title="接谈笔录">
        <Notice tone="danger" action={{ label: '再试一次', run: opened.retry }}>
          {opened.error.message}
        </Notice>
      </Page>
    );
  }
  const { state } = opened;
  const sealed = state.notes.find((note) => note.visitId === visitId);
  if (sealed) return <SealedPage state={state} note={sealed} />;
  if (!state.visits.some((visit) => visit.visitId === visitId)) {
    return (
      <Page title="接谈笔录">
        <EmptyState text="这个事项里没有这次来访。">
          <Button variant="default" onClick={() => goInstead({ name: 'case', caseId })}>
            查看事项
          </Button>
        </EmptyState>
      </Page>
    );
  }
  return <NotePage state={state} visitId={visitId} />;
}
