/**
 * Version of folding: raise it by one whenever the same events give another state or another row than before, be it by
 * `fold`, `toCaseRow` or the law's data. Rows in a ledger of another version are folded anew (ledger rule L7).
 * tests/unit/shared/case/fold-version.test.ts notices when it was forgotten.
 */
export const FOLD_VERSION = 8;
