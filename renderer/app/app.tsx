import { lazy, Suspense, useEffect, useState } from 'react';
import { FirstRun } from '../office/first-run';
import { SignIn } from '../office/sign-in';
import { LoadingState } from '../ui/states';
import { call } from './bridge';
import { FailureScreen } from './failure/failure-screen';
import { useAppStatus } from './status';

/** The desk with all its screens is read after the sign-in screen stands, so that the start does not wait for it. */
const readDesk = () => import('./desk-frame');
const DeskFrame = lazy(async () => ({ default: (await readDesk()).DeskFrame }));

/** What the window shows at all: set-up, sign-in, the desk, or what is wrong with the ledger. */
export function App() {
  const { status, setStatus } = useAppStatus();
  /** First run shows the recovery key after main has opened the session; it must not be swept away by the desk. */
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(() => void readDesk(), { timeout: 1000 });
    return () => cancelIdleCallback(idle);
  }, []);
  if (!status) return <LoadingState what="台账" />;
  if (held) return <FirstRun onHold={setHeld} />;
  switch (status.stage) {
    case 'first-run':
      return <FirstRun onHold={setHeld} />;
    case 'sign-in':
      return <SignIn waitSeconds={status.waitSeconds} reason={status.reason} />;
    case 'failed':
      return (
        <FailureScreen
          failure={status.failure}
          recover={async (action, confirmed) => {
            const answer = await call('app:recover', { action, confirmed });
            if (answer.ok) setStatus(answer.value);
            return answer.ok ? null : answer.error;
          }}
        />
      );
    case 'open':
      // A new key for each officer: nothing of one officer's desk stays when another signs in.
      return (
        <Suspense fallback={<LoadingState what="工作台" />}>
          <DeskFrame key={status.session.officerId} clockBehind={status.clockBehind} />
        </Suspense>
      );
  }
}
