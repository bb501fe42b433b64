import { useMemo, useState } from 'react';
import { ownWorkRefusal } from '#shared/case/commands/approval';
import type { PaperInWork } from '#shared/case/facets/papers';
import { petitionerNames } from '#shared/case/petitioners';
import type { CaseState } from '#shared/case/state';
import type { Step } from '#shared/case/steps';
import type { OfficeView } from '#shared/ipc/views';
import { formatDate } from '#shared/law/dates';
import type { PaperDefinition, PaperFacts } from '#shared/papers/define';
import { factsOfWork } from '#shared/papers/facts-of-work';
import { useSession, useToday } from '../app/status';
import { FillPage, Page } from '../ui/page';
import { EmptyState, Notice } from '../ui/states';
import { CheckList } from './check-list';
import { Comments } from './comments';
import styles from './desk.module.css';
import { EndPaper } from './end-paper';
import type { IssuePreview } from './issue-panel';
import { PaperIssue } from './paper-issue';
import { PaperIssued } from './paper-issued';
import { PaperPreview } from './paper-preview';
import { endedWords, numberOfPaper, stageWords } from './paper-stage';
import { comparedVersions } from './paper-versions';
import { printedKind } from './printed-sheet';
import { StoredPages } from './stored-pages';
import { usePaper } from './use-paper';
import { VerdictPanel, type VerdictPanelProps } from './verdict-panel';
import { VersionChanges } from './version-changes';

interface PaperReadingProps {
  readonly state: CaseState;
  readonly office: OfficeView;
  readonly paper: PaperDefinition;
  readonly work: PaperInWork;
  readonly steps: readonly Step[];
}

const decidedBy: Readonly<Partial<Record<PaperInWork['stage'], Step['name']>>> = {
  submitted: 'review-paper',
  returned: 'draft-paper',
  reviewed: 'sign-off-paper',
  'signed-off': 'issue-paper',
};

/** The verdict a paper waits for. */
function verdictOn({ stage, paperId }: PaperInWork): Pick<VerdictPanelProps, 'word' | 'command'> | null {
  switch (stage) {
    case 'submitted':
      return { word: '审核', command: (verdict) => ({ name: 'review-paper', payload: { paperId, ...verdict } }) };
    case 'reviewed':
      return { word: '签批', command: (verdict) => ({ name: 'sign-off-paper', payload: { paperId, ...verdict } }) };
    default:
      return null;
  }
}

/** A paper that is not being written: its pages to read, and beside them what this officer may decide. */
export function PaperReading(props: PaperReadingProps) {
  const { state, office, work } = props;
  const today = useToday();
  const [preview, setPreview] = useState<IssuePreview | null>(null);
  const facts = useMemo(
    () =>
      factsOfWork(work, {
        ...{ state, office: office.profile, law: office.law, today },
        number: work.issued?.number ?? preview?.number ?? null,
        issuedOn: work.issued?.on ?? preview?.issuedOn ?? null,
      }),
    [state, office, work, preview, today],
  );
  if (facts === null) {
    return (
      <Page title={work.name} subtitle={state.matter.title}>
        <EmptyState text={`本单位不再代行${work.organ.name}的职责。已印发的，可以在案件页打印、另存存档的文书。`} />
      </Page>
    );
  }
  return <ReadingDesk {...props} facts={facts} onPreview={setPreview} />;
}

interface ReadingDeskProps extends PaperReadingProps {
  readonly facts: PaperFacts;
  /** Number and date the paper would get, for the pages. */
  readonly onPreview: (preview: IssuePreview | null) => void;
}

function ReadingDesk({ state, office, paper, work, steps, facts, onPreview }: ReadingDeskProps) {
  const session = useSession();
  const last = work.versions.at(-1) ?? null;
  const { built, checks } = usePaper(paper, facts);
  const versions = useMemo(() => comparedVersions(paper, work), [paper, work]);
  const step = steps.find(({ name }) => name === decidedBy[work.stage]) ?? null;
  const verdict = verdictOn(work);
  const own =
    verdict === null
      ? null
      : ownWorkRefusal(session, last?.by ?? null, `这份文书是您拟写的，请由其他人${verdict.word}。`);
  const open = step?.allowed === true && own === null;
  const number = numberOfPaper(work);

  return (
    <FillPage
      title={number === '' ? `${work.name}（${stageWords[work.stage]}）` : `${work.name} ${number}`}
      subtitle={`${petitionerNames(state.petitioners, 0)} · ${state.matter.title}`}
    >
      <div className={styles.frame}>
        <div className={styles.work} data-reading>
          <div className={styles.left}>
            {work.ended && (
              <Notice tone="warning" title={stageWords[work.stage]}>
                {endedWords(work)}
                {number !== '' && <p>文号 {number} 不再使用，登记簿里保留。</p>}
              </Notice>
            )}
            {verdict && open && <VerdictPanel key={work.stage} state={state} {...verdict} />}
            {work.stage === 'signed-off' && open && (
              <PaperIssue
                state={state}
                paper={paper}
                work={work}
                organ={facts.organ}
                checks={checks}
                onPreview={onPreview}
              />
            )}
            {work.stage === 'issued' && <PaperIssued state={state} office={office} work={work} steps={steps} />}
            {!open && work.stage !== 'issued' && (own ?? step?.reason) && <p>{(own ?? step?.reason)?.message}</p>}
            <VersionChanges versions={versions} />
            <Comments comments={work.comments} />
            {last && (
              <p className={styles.muted}>
                {last.by.name}于{formatDate(last.on)}拟写
                {versions.length > 1 && `，第 ${versions.length} 稿`}
                {work.signedOffOn && `，${formatDate(work.signedOffOn)}签批`}
              </p>
            )}
            <EndPaper state={state} office={office} work={work} steps={steps} />
          </div>
          <div className={styles.right}>
            {work.issued || work.ended ? <span /> : <CheckList checks={checks} label={`内容核对（${paper.basis}）`} />}
            {work.issued ? (
              <StoredPages
                caseId={state.id}
                paper={{ kind: '文书', paperId: work.paperId }}
                kind={printedKind(built)}
                title={built.title}
              >
                <PaperPreview paper={built} values={facts.values} />
              </StoredPages>
            ) : (
              <PaperPreview paper={built} values={facts.values} />
            )}
          </div>
        </div>
      </div>
    </FillPage>
  );
}
