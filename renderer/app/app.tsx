import { useState } from 'react';
import { FirstRun } from '../office/first-run';
import { SignIn } from '../office/sign-in';
import { LoadingState } from '../ui/states';
import { call } from './bridge';
import { FailureScreen } from './failure/failure-screen';
import { NavigationProvider } from './routes';
import { Shell } from './shell';
import { useAppStatus } from './status';

/** What the window shows at all: set-up, sign-in, the desk, or what is wrong with the ledger. */
export function App() {
  const { status, setStatus } = useAppStatus();
  /** First run shows the recovery key after main has opened the session; it must not be swept away by the desk. */
  const [held, setHeld] = useState(false);
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
        <NavigationProvider key={status.session.officerId}>
          <Shell clockBehind={status.clockBehind} />
        </NavigationProvider>
      );
  }
}
