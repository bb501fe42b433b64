import type { PaperInWork } from '../case/facets/papers';
import type { OfficeProfile } from '../case/office';
import type { CaseState } from '../case/state';
import type { LocalDate } from '../law/dates';
import type { Law } from '../law/law';
import { accountabilitySuggestion } from './accountability-suggestion';
import { assignmentLetter } from './assignment-letter';
import { cadreReport } from './cadre-report';
import { completionReport } from './completion-report';
import type { PaperDefinition } from './define';
import { disputeLetter } from './dispute-letter';
import { improvementSuggestion } from './improvement-suggestion';
import { objectionAnswerLetter } from './objection-answer-letter';
import { objectionLetter } from './objection-letter';
import { policySuggestion } from './policy-suggestion';
import { reminder } from './reminder';
import { supervisionLetter } from './supervision-letter';
import { cleanLine } from './text';
import { transferLetter } from './transfer-letter';
import { transferList } from './transfer-list';
import { urgentReport } from './urgent-report';
import { wordsOfWork } from './words-of-work';

/** Papers addressed to an organ, a stretch of the whole table; apart from it, so that papers about these papers (送达回证) may read it. */
export const organPapers: readonly PaperDefinition[] = [
  transferLetter,
  assignmentLetter,
  transferList,
  objectionLetter,
  objectionAnswerLetter,
  disputeLetter,
  cadreReport,
  urgentReport,
  supervisionLetter,
  reminder,
  improvementSuggestion,
  policySuggestion,
  accountabilitySuggestion,
  completionReport,
];

export interface ReceiverRoom {
  readonly office: OfficeProfile;
  readonly law: Law;
  readonly today: LocalDate;
}

/** Whom a paper names as its addressee (主送); empty where it names none, as a form does. */
export function namedAddressee(
  paper: PaperDefinition,
  work: PaperInWork,
  state: CaseState,
  { office, law, today }: ReceiverRoom,
): string {
  const facts = wordsOfWork(work, { state, office, law, number: null, issuedOn: null, today });
  const built = facts === null ? null : paper.build(facts);
  return built?.kind === 'letter' ? cleanLine(built.addressee) : '';
}
