import type { LocalDate } from '../law/dates';
import type { OfficeWording } from '../law/wording';
import type { CaseEvent } from './event';
import type {
  Acceptance,
  Extension,
  FollowUp,
  Hearing,
  Investigation,
  IssuedLetter,
  LeftPetitioner,
  Mediation,
  NonAcceptance,
  OnTheSpotAnswer,
  OpinionInWork,
  Relief,
  SimpleProcedure,
  Supplement,
  VoidedLetter,
  Withdrawal,
} from './facets/handling';
import type {
  DecisionRequest,
  LevelCheck,
  Marks,
  ProxyRecord,
  Recusal,
  SecretPointer,
  Succession,
  UrgentReport,
} from './facets/intake';
import type {
  CallBack,
  Filing,
  LimitOverride,
  MatterLink,
  Rating,
  Supervision,
  ThreeSuggestion,
} from './facets/oversight';
import type { PaperInWork } from './facets/papers';
import type { EarlierOpinion, ReviewRound } from './facets/review';
import type {
  Accusation,
  AccusationHandled,
  CadreReport,
  Classification,
  CompetenceDispute,
  NoticeRecord,
  ProcedureGuidance,
  SimpleSuggestion,
  SuggestionStudy,
  Transfer,
  TransferReceipt,
} from './facets/route';
import type { OrganKind } from './office';
import type { InterviewNote, MatterText, OfficerRef, OrganRef, Person, Serial, Visit } from './values';

/**
 * A case (信访事项) as its events leave it. Pure data; derived things (limits, duties, next steps, marks) are computed
 * from it. What an area of the law adds lies in `facets/`.
 */
export interface CaseState {
  readonly id: string;
  /** Number of events folded, also those this version cannot read. */
  readonly version: number;
  /** Events from a newer version, kept and shown as "needs a newer version" (L5). */
  readonly unknownEvents: number;
  /** The events themselves, in order: a correction folds them again with what was wrong put right. */
  readonly history: readonly CaseEvent[];

  // Intake
  readonly registration: Serial | null;
  readonly openedOn: LocalDate;
  /** The organ the petition reached first; its kind says which limits of arts. 22 and 23 run. */
  readonly receivedBy: ReceivingOrgan | null;
  readonly secret: SecretPointer | null;
  readonly marks: Marks;
  /** Officers who may read it, null when every officer may. */
  readonly readers: readonly OfficerRef[] | null;
  readonly matter: MatterText;
  readonly petitioners: readonly Person[];
  readonly proxies: readonly ProxyRecord[];
  readonly visits: readonly RecordedVisit[];
  readonly notes: readonly RecordedNote[];
  readonly levelChecks: readonly LevelCheck[];
  readonly successions: readonly Succession[];
  readonly recusals: readonly Recusal[];
  readonly urgentReports: readonly UrgentReport[];
  readonly decisionRequests: readonly DecisionRequest[];

  // Route
  readonly classification: Classification | null;
  readonly accusation: Accusation | null;
  readonly cadreReports: readonly CadreReport[];
  readonly accusationHandled: AccusationHandled | null;
  readonly guidances: readonly ProcedureGuidance[];
  readonly suggestion: SuggestionStudy | null;
  readonly simpleSuggestion: SimpleSuggestion | null;
  readonly transfers: readonly Transfer[];
  readonly receipts: readonly TransferReceipt[];
  readonly disputes: readonly CompetenceDispute[];
  readonly notices: readonly NoticeRecord[];
  readonly onTheSpot: OnTheSpotAnswer | null;

  // Handling
  readonly acceptance: Acceptance | null;
  readonly refusals: readonly NonAcceptance[];
  readonly simple: SimpleProcedure | null;
  readonly assignee: OfficerRef | null;
  readonly supplements: readonly Supplement[];
  readonly extensions: readonly Extension[];
  readonly investigations: readonly Investigation[];
  readonly hearings: readonly Hearing[];
  readonly mediations: readonly Mediation[];
  readonly withdrawal: Withdrawal | null;
  /** Petitioners of several who took the matter back for themselves alone. */
  readonly left: readonly LeftPetitioner[];
  readonly opinion: OpinionInWork | null;
  readonly letters: readonly IssuedLetter[];
  /** Apart from `letters`, so that nothing of the matter rests on them; numbers, files and proofs stay. */
  readonly voidedLetters: readonly VoidedLetter[];
  /** Papers of the catalogue other than the 处理意见书. */
  readonly papers: readonly PaperInWork[];
  readonly followUps: readonly FollowUp[];
  readonly relief: readonly Relief[];

  // Review and re-review
  readonly earlierOpinions: readonly EarlierOpinion[];
  readonly reviews: readonly ReviewRound[];

  // Oversight and end
  readonly supervisions: readonly Supervision[];
  readonly suggestions: readonly ThreeSuggestion[];
  readonly ratings: readonly Rating[];
  readonly callBacks: readonly CallBack[];
  readonly links: readonly MatterLink[];
  readonly overrides: readonly LimitOverride[];
  readonly closed: { readonly on: LocalDate; readonly reason: string } | null;
  readonly filed: Filing | null;
}

export interface ReceivingOrgan extends OrganRef {
  readonly kind: OrganKind;
}

export interface RecordedVisit extends Visit {
  /** What was said this time; empty for the first visit, whose words are the matter. */
  readonly said: string;
  readonly registration: Serial;
  /** The fixed statements of its 来访登记表; absent: the shipped ones. */
  readonly wording?: readonly OfficeWording[];
}

export interface RecordedNote extends InterviewNote {
  readonly confirmation: {
    readonly way: string;
    readonly on: LocalDate;
    readonly remark: string;
    /** The fixed statements it was sealed with; absent: the shipped ones. */
    readonly wording?: readonly OfficeWording[];
  } | null;
  readonly addenda: readonly {
    readonly id: string;
    readonly on: LocalDate;
    readonly text: string;
    readonly by: string;
  }[];
}

/** A case of which nothing is known yet but that it exists; also what is left when its first event was erased by law. */
export const emptyCase = (id: string, openedOn: LocalDate): CaseState => ({
  id,
  version: 0,
  unknownEvents: 0,
  history: [],
  registration: null,
  openedOn,
  receivedBy: null,
  secret: null,
  marks: { confidential: null, urgent: null },
  readers: null,
  matter: { title: '', demands: '', facts: '', history: '', papersHandedOver: '' },
  petitioners: [],
  proxies: [],
  visits: [],
  notes: [],
  levelChecks: [],
  successions: [],
  recusals: [],
  urgentReports: [],
  decisionRequests: [],
  classification: null,
  accusation: null,
  cadreReports: [],
  accusationHandled: null,
  guidances: [],
  suggestion: null,
  simpleSuggestion: null,
  transfers: [],
  receipts: [],
  disputes: [],
  notices: [],
  onTheSpot: null,
  acceptance: null,
  refusals: [],
  simple: null,
  assignee: null,
  supplements: [],
  extensions: [],
  investigations: [],
  hearings: [],
  mediations: [],
  withdrawal: null,
  left: [],
  opinion: null,
  letters: [],
  voidedLetters: [],
  papers: [],
  followUps: [],
  relief: [],
  earlierOpinions: [],
  reviews: [],
  supervisions: [],
  suggestions: [],
  ratings: [],
  callBacks: [],
  links: [],
  overrides: [],
  closed: null,
  filed: null,
});
