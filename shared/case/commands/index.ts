import { acceptMatter } from './accept-matter';
import { addAddendum } from './add-addendum';
import { addVisit } from './add-visit';
import { answerOnTheSpot } from './answer-on-the-spot';
import { assignCase } from './assign-case';
import { classifyMatter } from './classify-matter';
import { closeCase } from './close-case';
import type { AnyCommand } from './define';
import { issueLetter } from './issue-letter';
import { recordExport } from './record-export';
import { recordOtherOpinion } from './record-other-opinion';
import { registerVisit } from './register-visit';
import { reviewOpinion } from './review-opinion';
import { sealInterview } from './seal-interview';
import { serveLetter } from './serve-letter';
import { signOffOpinion } from './sign-off-opinion';
import { submitOpinion } from './submit-opinion';
import { transferMatter } from './transfer-matter';

/** The table of commands: one row each, in the order of the ordinary path (the case page keeps it). */
export const commands = {
  'register-visit': registerVisit,
  'seal-interview': sealInterview,
  'classify-matter': classifyMatter,
  'answer-on-the-spot': answerOnTheSpot,
  'transfer-matter': transferMatter,
  'record-other-opinion': recordOtherOpinion,
  'accept-matter': acceptMatter,
  'assign-case': assignCase,
  'submit-opinion': submitOpinion,
  'review-opinion': reviewOpinion,
  'sign-off-opinion': signOffOpinion,
  'issue-letter': issueLetter,
  'serve-letter': serveLetter,
  'close-case': closeCase,
  'add-visit': addVisit,
  'add-addendum': addAddendum,
  'record-export': recordExport,
} as const satisfies Readonly<Record<string, AnyCommand>>;

/** Fails to compile when a row's key is not the name its command carries. */
type Misnamed = {
  [Key in keyof typeof commands]: (typeof commands)[Key]['name'] extends Key ? never : Key;
}[keyof typeof commands];
const namesAgree: [Misnamed] extends [never] ? true : never = true;
void namesAgree;

export const commandList: readonly AnyCommand[] = Object.values(commands);
