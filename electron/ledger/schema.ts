/** Marks the file as this program's (PRAGMA application_id): 'PetD'. */
export const APPLICATION_ID = 0x50657444;

/** Case id of the office's own stream of facts; no case can have it. */
export const OFFICE_STREAM = '';

/** `due` of a row without an open limit: sorts behind every real day. */
export const NO_DUE = '9999-12-31';

/**
 * First shape of the file. `events` is the truth; `case_rows`, `visits`, `people`, `serials` and `search` are readings of it that
 * can be rebuilt. Indexes are few: each costs a page in every commit.
 */
export const FIRST_SCHEMA = `
CREATE TABLE events (
  sequence INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  case_version INTEGER NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  command_id TEXT NOT NULL,
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

-- key_id 0 is the ledger's own key. An erased payload keeps its row with body NULL and the event that erased it.
CREATE TABLE payloads (
  sequence INTEGER PRIMARY KEY REFERENCES events (sequence),
  key_id INTEGER NOT NULL,
  body TEXT,
  erased_by INTEGER
) STRICT;

CREATE TABLE commands (
  command_id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  digest BLOB NOT NULL,
  first_sequence INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE case_rows (
  first_sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL,
  closed INTEGER NOT NULL,
  due TEXT NOT NULL,
  assignee TEXT NOT NULL,
  touched_on TEXT NOT NULL,
  registration TEXT NOT NULL,
  row TEXT NOT NULL,
  mac BLOB NOT NULL
) STRICT;
CREATE INDEX case_rows_work ON case_rows (closed, due, id, assignee);
CREATE INDEX case_rows_touched ON case_rows (touched_on, id);
CREATE INDEX case_rows_registration ON case_rows (registration);

CREATE TABLE visits (
  case_id TEXT NOT NULL,
  visit_id TEXT NOT NULL,
  received_on TEXT NOT NULL,
  PRIMARY KEY (case_id, visit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX visits_day ON visits (received_on);

CREATE TABLE people (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  case_id TEXT NOT NULL,
  PRIMARY KEY (kind, value, case_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE serials (
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  mac BLOB NOT NULL,
  PRIMARY KEY (series, year)
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

-- Which events the search index has seen (L2).
CREATE TABLE search_cursor (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL
) STRICT;
INSERT INTO search_cursor VALUES (1, 0);

-- One document an event, rowid = sequence. Tokens are bigrams made by this program; the ascii tokenizer takes every
-- character beyond ASCII as part of a word, also those newer than the library's Unicode tables.
CREATE VIRTUAL TABLE search USING fts5 (body, content = '', contentless_delete = 1, tokenize = 'ascii');
`;
