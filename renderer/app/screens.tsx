import { CaseScreen } from '../cases/case-screen';
import { InterviewScreen } from '../interview/interview-screen';
import { SettingsScreen } from '../office/settings-screen';
import { PaperScreen } from '../papers/paper-screen';
import { ReceptionScreen } from '../reception/reception-screen';
import { RegisterScreen } from '../register/register-screen';
import { ReplyScreen } from '../reply/reply-screen';
import { SearchScreen } from '../search/search-screen';
import { WorklistScreen } from '../worklist/worklist-screen';
import type { Screen } from './routes';

/** The screen families, one folder each. */
export function ScreenView({ screen }: { readonly screen: Screen }) {
  switch (screen.name) {
    case 'reception':
      return <ReceptionScreen />;
    case 'worklist':
      return <WorklistScreen view={screen.view} />;
    case 'search':
      return <SearchScreen text={screen.text ?? ''} />;
    case 'case':
      return <CaseScreen caseId={screen.caseId} begin={screen.begin} />;
    case 'interview':
      return <InterviewScreen caseId={screen.caseId} visitId={screen.visitId} />;
    case 'reply':
      return <ReplyScreen caseId={screen.caseId} />;
    case 'paper':
      return <PaperScreen caseId={screen.caseId} target={screen} />;
    case 'register':
      return <RegisterScreen view={screen.view} />;
    case 'settings':
      return <SettingsScreen />;
  }
}
