import { FirstRun } from '../office/first-run';
import { SignIn } from '../office/sign-in';
import { LoadingState } from '../ui/states';
import { FailureScreen } from './failure/failure-screen';
import { NavigationProvider } from './routes';
import { Shell } from './shell';
import { call } from './bridge';
import { useAppStatus } from './status';

/** What the window shows at all: set-up, sign-in, the desk, or what is wrong with the ledger. */
export function App() {
  const { status } = useAppStatus();
  if (!status) return <LoadingState what="台账" />;
  switch (status.stage) {
    case 'first-run':
      return <FirstRun />;
    case 'sign-in':
      return <SignIn waitSeconds={status.waitSeconds} reason={status.reason} />;
    case 'failed':
      return <FailureScreen failure={status.failure} />;
    case 'open':
      // A new key for each officer: nothing of one officer's desk stays when another signs in.
      return (
        <NavigationProvider key={status.session.officerId}>
          <Shell clockBehind={status.clockBehind} />
        </NavigationProvider>
      );
  }
}
