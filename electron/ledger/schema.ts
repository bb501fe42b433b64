/** Marks the file as this program's (PRAGMA application_id): 'PetD'. */
export const APPLICATION_ID = 0x50657444;

/** Case id of the office's own stream of facts; no case can have it. */
export const OFFICE_STREAM = '';

/** `day` of an open row without a limit: sorts behind every real day. */
export const NO_DUE = '9999-12-31';

/**
 * First shape of the file. `events` with `payloads` is the truth; `case_rows`, `lookups`, `numbers` and `search` are readings
 * of it that can be rebuilt. Indexes are few: each costs a page, written and synced, in every commit.
 */
export const FIRST_SCHEMA = `
CREATE TABLE events (
  sequence INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  case_version INTEGER NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  command_id TEXT NOT NULL,
  command_digest BLOB NOT NULL,
  officer_id TEXT NOT NULL,
  officer_name TEXT NOT NULL,
  workstation TEXT NOT NULL,
  occurred_on TEXT NOT NULL,
  late_reason TEXT,
  recorded_at TEXT NOT NULL,
  digest BLOB NOT NULL,
  chain BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_case ON events (case_id, case_version);
CREATE INDEX events_command ON events (command_id);

-- key_id 0 is the ledger's own key. An erased payload keeps its row with body NULL and the event that erased it.
CREATE TABLE payloads (
  sequence INTEGER PRIMARY KEY REFERENCES events (sequence),
  key_id INTEGER NOT NULL,
  body TEXT,
  erased_by INTEGER
) STRICT;

-- A case is its first event's sequence; events_case finds it by id. closed: 0 open, 1 to 4 closed, by what is still asked of
-- it (case-rows.ts). day: last day of the nearest limit while the case is open, the day it was last touched once closed.
CREATE TABLE case_rows (
  first_sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL,
  closed INTEGER NOT NULL,
  day TEXT NOT NULL,
  assignee TEXT NOT NULL,
  row TEXT NOT NULL,
  mac BLOB NOT NULL
) STRICT;
CREATE INDEX case_rows_work ON case_rows (closed, day, first_sequence, assignee);

-- What a case is found by: keys of its people, days of its visits.
CREATE TABLE lookups (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  first_sequence INTEGER NOT NULL,
  PRIMARY KEY (kind, value, first_sequence)
) STRICT, WITHOUT ROWID;

-- Every number given out and the event that took it (L8).
CREATE TABLE numbers (
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (series, year, serial)
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
  officer_id TEXT NOT NULL,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  case_id TEXT,
  title TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  body TEXT NOT NULL,
  body_digest BLOB NOT NULL,
  mac BLOB NOT NULL,
  PRIMARY KEY (officer_id, key)
) STRICT;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  mac BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- How far what follows behind has come: 'search' the last event indexed (L2), 'fold' the version of folding all rows have,
-- 'refold' the last case done of a folding anew that is not finished (L7).
CREATE TABLE progress (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO progress VALUES ('search', 0);

-- One document an event, rowid = sequence. Tokens are bigrams made by this program; the ascii tokenizer takes every
-- character beyond ASCII as part of a word, also those newer than the library's Unicode tables.
CREATE VIRTUAL TABLE search USING fts5 (body, content = '', contentless_delete = 1, tokenize = 'ascii');
`;
