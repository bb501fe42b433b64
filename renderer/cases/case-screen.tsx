import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { commands } from '#shared/case/commands/index';
import type { CommandName } from '#shared/case/commands/payloads';
import { admit } from '#shared/case/decide';
import { readLimits } from '#shared/case/limits-of';
import { registrationNumber } from '#shared/case/numbers';
import { stages } from '#shared/case/row';
import { stageOf } from '#shared/case/stage';
import type { CaseState } from '#shared/case/state';
import { type Step, stepsOf } from '#shared/case/steps';
import type { OfficeView } from '#shared/ipc/views';
import { useNavigation } from '../app/routes';
import { useSession, useToday } from '../app/status';
import { useCase, useDrafts } from '../desk/queries';
import { useList } from '../desk/use-list';
import { PaperMenu } from '../papers/paper-menu';
import type { PaperTarget } from '../papers/paper-target';
import { ActionBar } from '../ui/action-bar';
import { useKeys } from '../ui/keys';
import { Page } from '../ui/page';
import { EmptyState, LoadingState, Notice } from '../ui/states';
import { DutyList } from './actions/duty-list';
import { StepMenu } from './actions/step-menu';
import { CaseHead } from './case-head';
import styles from './cases.module.css';
import { MatterText } from './matter-text';
import { paperDraftsOf, papersOf } from './papers';
import { PapersPanel } from './papers-panel';
import { PathView } from './path/path-view';
import { PeoplePanel } from './people-panel';
import { RelatedPanel } from './related-panel';
import { stepGroups } from './step-groups';
import { type StepContext, stepDialogs } from './steps';
import { Timeline } from './timeline';
import { useOffice } from './use-office';
import { WhyNot } from './why-not';

/** One case. Loading, restricted and failed are said; nothing hints at what a restricted case is about. */
export function CaseScreen({ caseId, begin }: { readonly caseId: string; readonly begin?: CommandName | undefined }) {
  const opened = useCase(caseId);
  const office = useOffice();
  if (opened.step === 'failed') {
    const { error, retry } = opened;
    const forbidden = error.code === 'forbidden';
    return (
      <Page title="案件">
        <EmptyState text={forbidden ? '您无权查看该事项。' : error.message}>
          {!forbidden && (
            <Button variant="default" onClick={retry}>
              重试
            </Button>
          )}
        </EmptyState>
      </Page>
    );
  }
  if (opened.step === 'loading' || office.step === 'loading') return <LoadingState what="事项" />;
  if (office.step === 'failed') {
    return (
      <Page title="案件">
        <Notice tone="danger">{office.error.message}</Notice>
      </Page>
    );
  }
  return <CasePage state={opened.state} office={office.view} wanted={begin ?? null} />;
}

interface CasePageProps {
  readonly state: CaseState;
  readonly office: OfficeView;
  /** Step to begin at once, when it may be done. */
  readonly wanted: CommandName | null;
}

/** Possible at almost any time, so no way forward: text buttons, so that the ways forward stand out. */
const anyTime: ReadonlySet<CommandName> = new Set(['seal-interview', 'add-addendum', 'add-visit']);
const isAnyTime = (step: Step): boolean => anyTime.has(step.name);

/** A dialog waits no longer than this for the page to show what it recorded. */
const LONGEST_WAIT_MS = 2_000;

/** Steps that put on record what the petitioner was told. */
const noticeSteps: ReadonlySet<string> = new Set(['give-notice', 'record-notice']);

const letterSteps: readonly CommandName[] = ['submit-opinion', 'review-opinion', 'sign-off-opinion', 'issue-letter'];

/** A step is offered where it can be done here: in a dialog, or on a screen of its own. */
const hasForm = (name: CommandName): boolean =>
  name === 'seal-interview' || letterSteps.includes(name) || stepDialogs[name] !== undefined;

function CasePage({ state, office, wanted }: CasePageProps) {
  const session = useSession();
  const today = useToday();
  const { go } = useNavigation();
  const [menu, setMenu] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [active, setActive] = useState<CommandName | null>(null);
  /** Dialogs stay while the page does, so that what was typed in one is there when it is opened again. */
  const [begun, setBegun] = useState<readonly CommandName[]>([]);
  /** A step that is on record while the page still shows the case before it. */
  const [finished, setFinished] = useState<{ readonly name: CommandName; readonly version: number } | null>(null);
  const steps = useMemo(
    () => stepsOf(state, office.profile, session).filter(({ name }) => hasForm(name)),
    [state, office, session],
  );
  const { limits, uncounted, unruled } = useMemo(() => readLimits(state, office.law), [state, office]);
  const { primary, quiet, more, closed } = stepGroups(steps);
  const noticeStep = steps.find((step) => noticeSteps.has(step.name) && step.allowed) ?? null;
  const mayWrite = useMemo(
    () => admit(commands['draft-paper'], state, office.profile, session) === null,
    [state, office, session],
  );
  const stored = useDrafts();
  const drafts = useMemo(() => paperDraftsOf(state.id, stored ?? []), [state.id, stored]);
  const openPaper = (target: PaperTarget) => go({ name: 'paper', caseId: state.id, ...target });
  const related = useList('cases:related', { caseId: state.id }).reading;
  const linking = steps.find(({ name, allowed }) => name === 'link-matter' && allowed) ?? null;
  const context: StepContext = { state, office, session, today };

  const begin = (step: Step) => {
    const lastVisit = state.visits.at(-1);
    if (step.name === 'seal-interview' && lastVisit) {
      go({ name: 'interview', caseId: state.id, visitId: lastVisit.visitId });
    } else if (letterSteps.includes(step.name)) go({ name: 'reply', caseId: state.id });
    else {
      setBegun((names) => (names.includes(step.name) ? names : [...names, step.name]));
      setActive(step.name);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes; later the officer chooses
  useEffect(() => {
    const step = steps.find(({ name, allowed }) => name === wanted && allowed);
    if (step !== undefined) begin(step);
  }, []);
  const fromMenu = (step: Step) => {
    setMenu(false);
    begin(step);
  };
  const close = (name: CommandName) => {
    setFinished(null);
    setActive((now) => (now === name ? null : now));
    setBegun((names) => names.filter((other) => other !== name));
  };
  // A dialog goes when the page shows what came of it: before, the next key would begin a step of the state before.
  if (finished !== null && state.version >= finished.version) close(finished.name);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a desk that cannot be written must not keep a dialog open
  useEffect(() => {
    if (finished === null) return;
    const timer = setTimeout(() => close(finished.name), LONGEST_WAIT_MS);
    return () => clearTimeout(timer);
  }, [finished]);
  useKeys([
    { key: 'F3', label: '办理：全部步骤', run: () => setMenu(true) },
    ...(primary ? [{ key: 'Ctrl+Enter', label: primary.label, run: () => begin(primary) }] : []),
    ...(mayWrite ? [{ key: 'F6', label: '拟写文书', run: () => setChoosing(true) }] : []),
    ...(state.opinion
      ? [{ key: 'F4', label: '看处理意见书', run: () => go({ name: 'reply', caseId: state.id }) }]
      : []),
  ]);

  const matters = related.step === 'ready' ? related.value : [];
  // What may be the same matter is asked at the top; what was decided stands below the people.
  const unjudged = matters.some(({ judged }) => judged === null);
  const relatedPanel = (
    <RelatedPanel
      matters={matters}
      onOpen={(other) => go({ name: 'case', caseId: other })}
      onJudge={linking && (() => begin(linking))}
    />
  );

  const registration = state.registration ? registrationNumber(state.registration) : '';
  return (
    <Page
      title={state.matter.title}
      subtitle={`${registration} · ${stages[stageOf(state)]}${state.closed === null ? '' : `：${state.closed.reason}`}`}
      side={
        <>
          {unjudged && relatedPanel}
          <PapersPanel
            caseId={state.id}
            title="文书"
            papers={[...drafts, ...papersOf(state)]}
            onOpen={openPaper}
            action={
              mayWrite && (
                <Button variant="default" onClick={() => setChoosing(true)} title="F6" aria-haspopup="dialog">
                  拟写文书
                </Button>
              )
            }
          />
          <PeoplePanel state={state} />
          {!unjudged && relatedPanel}
        </>
      }
      sideLabel="文书、人和关联事项"
      foot={
        <ActionBar>
          {state.opinion && !letterSteps.some((name) => name === primary?.name) && (
            <Button variant="subtle" onClick={() => go({ name: 'reply', caseId: state.id })}>
              看处理意见书
            </Button>
          )}
          {more.length > 0 && (
            <Button variant="subtle" onClick={() => setMenu(true)} title="F3" aria-haspopup="dialog">
              办理…
            </Button>
          )}
          {[...quiet.filter(isAnyTime), ...quiet.filter((step) => !isAnyTime(step))].map((step) => (
            <Button
              key={step.name}
              variant={isAnyTime(step) ? 'subtle' : 'default'}
              onClick={() => begin(step)}
              title={step.article}
            >
              {step.label}
            </Button>
          ))}
          {primary && (
            <Button onClick={() => begin(primary)} title={primary.article}>
              {primary.label}
            </Button>
          )}
        </ActionBar>
      }
    >
      {state.unknownEvents > 0 && (
        <Notice tone="warning" title={`有 ${state.unknownEvents} 条记录由较新版本写入`}>
          内容都保留着，本机看不全。请升级后再办理。
        </Notice>
      )}
      <CaseHead
        state={state}
        office={office.profile}
        steps={steps}
        limits={limits}
        uncounted={uncounted}
        unruled={unruled}
        today={today}
      />
      <DutyList state={state} meets={noticeStep} onBegin={begin} office={office.profile} onPaper={openPaper} />
      <PathView state={state} office={office.profile} />
      <WhyNot steps={closed} />
      <MatterText matter={state.matter} answered={state.onTheSpot?.answer ?? ''} />
      <section className={styles.section} aria-label="办理经过">
        <h2 className={styles.sectionTitle}>办理经过</h2>
        <Timeline events={state.history} />
      </section>
      {choosing && (
        <PaperMenu state={state} office={office.profile} onChoose={openPaper} onClose={() => setChoosing(false)} />
      )}
      {menu && (
        <StepMenu
          open={steps.filter((step) => step.allowed)}
          closed={closed}
          onBegin={fromMenu}
          onClose={() => setMenu(false)}
        />
      )}
      {begun.map((name) => {
        const render = stepDialogs[name];
        const step = steps.find((one) => one.name === name);
        return (
          render &&
          step &&
          render({
            label: step.label,
            article: step.article,
            context,
            opened: active === name,
            onClose: () => setActive(null),
            onDone: (version) => setFinished({ name, version }),
          })
        );
      })}
    </Page>
  );
}
