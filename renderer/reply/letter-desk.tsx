import { useMemo, useState } from 'react';
import type { OpinionInWork } from '#shared/case/facets/handling';
import { documentNumber } from '#shared/case/numbers';
import { opinionVersions, partsOfOpinion } from '#shared/case/opinion-versions';
import { petitionerNames } from '#shared/case/petitioners';
import type { CaseState } from '#shared/case/state';
import type { Step } from '#shared/case/steps';
import type { OfficeView } from '#shared/ipc/views';
import { formatDate } from '#shared/law/dates';
import type { LetterSurroundings } from '#shared/papers/reply-of-case';
import { CheckList } from '../papers/check-list';
import { Comments } from '../papers/comments';
import styles from '../papers/desk.module.css';
import { EndPaper } from '../papers/end-paper';
import type { IssuePreview } from '../papers/issue-panel';
import { LetterPages } from '../papers/letter-pages';
import { VerdictPanel } from '../papers/verdict-panel';
import { VersionChanges } from '../papers/version-changes';
import { FillPage } from '../ui/page';
import { IssuedPanel } from './issued-panel';
import { LetterIssue } from './letter-issue';
import { useLetterPages } from './use-letter-pages';
import { opinionVerdict, REPLY_CHECKS } from './verdict';
import { VoidedNotice } from './voided-notice';

interface LetterDeskProps {
  readonly state: CaseState;
  readonly office: OfficeView;
  readonly work: OpinionInWork;
  readonly steps: readonly Step[];
}

/** The step that takes a letter on from where it stands. */
const decidedBy: Readonly<Partial<Record<OpinionInWork['stage'], Step['name']>>> = {
  submitted: 'review-opinion',
  reviewed: 'sign-off-opinion',
  'signed-off': 'issue-letter',
};

const stageWords: Readonly<Record<OpinionInWork['stage'], string>> = {
  submitted: '待审核',
  returned: '退回修改',
  reviewed: '待签批',
  'signed-off': '待印发',
  issued: '已印发',
};

/** A letter that is no longer being written: pages to read, and beside them what this officer may decide. */
export function LetterDesk({ state, office, work, steps }: LetterDeskProps) {
  const [preview, setPreview] = useState<IssuePreview | null>(null);
  const issued = state.letters.find((letter) => letter.opinionId === work.opinion.opinionId) ?? null;
  const organ = office.profile.organs.find((one) => one.id === work.opinion.organId) ?? null;
  const around = useMemo<LetterSurroundings>(
    () => ({
      state,
      organ,
      number: issued?.number ?? preview?.number ?? null,
      issuedOn: issued?.issuedOn ?? preview?.issuedOn ?? null,
      // The words it was submitted with: what the office changed since is not in it.
      wording: work.wording ?? [],
    }),
    [state, organ, issued, preview, work],
  );
  const { pages, checks } = useLetterPages(work.opinion, around, office.law.statutes);
  const versions = useMemo(
    () =>
      opinionVersions(state.history, work.opinion.opinionId).map(({ opinion, by, on }) => ({
        parts: partsOfOpinion(opinion),
        by: by.name,
        on,
      })),
    [state, work],
  );
  const allowed = (name: Step['name']): Step | null => steps.find((step) => step.name === name && step.allowed) ?? null;
  const verdict = allowed('review-opinion') ?? allowed('sign-off-opinion');
  const issue = allowed('issue-letter');
  const waitingFor = steps.find((step) => !step.allowed && step.name === decidedBy[work.stage]);

  return (
    <FillPage
      title={issued ? `处理意见书 ${documentNumber(issued.number)}` : `处理意见书（${stageWords[work.stage]}）`}
      subtitle={`${petitionerNames(state.petitioners, 0)} · ${state.matter.title}`}
    >
      <div className={styles.frame}>
        <div className={styles.work} data-reading>
          <div className={styles.left}>
            {!issued && <VoidedNotice state={state} opinionId={work.opinion.opinionId} />}
            {verdict && <VerdictPanel key={verdict.name} state={state} {...opinionVerdict(verdict, work)} />}
            {issue && organ && (
              <LetterIssue state={state} work={work} organ={organ} checks={checks} onPreview={setPreview} />
            )}
            {issued && <IssuedPanel state={state} office={office} letter={issued} steps={steps} />}
            {!verdict && !issue && !issued && waitingFor?.reason && <p>{waitingFor.reason.message}</p>}
            <Comments comments={work.comments} />
            <VersionChanges versions={versions} />
            <p className={styles.muted}>
              {work.draftedBy.name}于{formatDate(work.draftedOn)}拟写
              {work.signedOffBy &&
                work.signedOffOn &&
                `，${work.signedOffBy.name}于${formatDate(work.signedOffOn)}签批`}
            </p>
            {issued && <EndPaper state={state} office={office} work={issued} steps={steps} />}
          </div>
          <div className={styles.right}>
            {issued ? <span /> : <CheckList checks={checks} label={REPLY_CHECKS} />}
            <LetterPages pages={pages} />
          </div>
        </div>
      </div>
    </FillPage>
  );
}
