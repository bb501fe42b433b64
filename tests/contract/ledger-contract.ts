import { damageScenarios } from './damage-contract';
import { foldingScenarios } from './folding-contract';
import { lawScenarios } from './law-contract';
import type { Scenario } from './ledger-lab';
import { numberScenarios } from './numbers-contract';
import { paperScenarios } from './papers-contract';
import { readerScenarios } from './readers-contract';
import { readingScenarios } from './reading-contract';
import { writingScenarios } from './writing-contract';

/** Everything the ledger promises (electron/ledger/RULES.md), rule by rule. */
export const scenarios: readonly Scenario[] = [
  ...writingScenarios,
  ...damageScenarios,
  ...foldingScenarios,
  ...readingScenarios,
  ...lawScenarios,
  ...readerScenarios,
  ...paperScenarios,
  ...numberScenarios,
];
