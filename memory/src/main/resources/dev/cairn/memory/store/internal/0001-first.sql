-- The first schema: every word of docs/ARCHITECTURE.md that is stored.
-- Ids are 63-bit numbers that grow with time and differ between devices; times are milliseconds since 1970 (UTC);
-- dates are ISO-8601 days; offsets are minutes east of UTC, kept so that a day stays the day it was where it happened.

CREATE TABLE device (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  is_this    INTEGER NOT NULL DEFAULT 0 CHECK (is_this IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE space (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE COLLATE NOCASE,
  review     TEXT NOT NULL DEFAULT 'accept' CHECK (review IN ('accept', 'ask')),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  key        TEXT PRIMARY KEY,
  value      TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batch (
  id          INTEGER PRIMARY KEY,
  format      TEXT NOT NULL,
  source_hash BLOB NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('running', 'done', 'undone')),
  report      TEXT,
  recorded_at INTEGER NOT NULL
) STRICT;

CREATE TABLE conversation (
  id           INTEGER PRIMARY KEY,
  space_id     INTEGER NOT NULL REFERENCES space (id),
  title        TEXT NOT NULL DEFAULT '',
  named        INTEGER NOT NULL DEFAULT 0 CHECK (named IN (0, 1)),
  current_leaf INTEGER,
  draft        TEXT NOT NULL DEFAULT '',
  pinned       INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  archived_at  INTEGER,
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL,
  import_id    INTEGER REFERENCES import_batch (id),
  origin_key   TEXT
) STRICT;
CREATE INDEX conversation_by_use ON conversation (space_id, updated_at DESC);
CREATE UNIQUE INDEX conversation_by_origin ON conversation (origin_key) WHERE origin_key IS NOT NULL;

CREATE TABLE episode (
  id              INTEGER PRIMARY KEY,
  space_id        INTEGER NOT NULL REFERENCES space (id),
  conversation_id INTEGER REFERENCES conversation (id) ON DELETE CASCADE,
  ordinal         INTEGER NOT NULL DEFAULT 0,
  source          TEXT NOT NULL CHECK (source IN ('chat', 'capture', 'import')),
  role            TEXT NOT NULL CHECK (role IN ('user', 'assistant', 'other')),
  speaker         TEXT NOT NULL DEFAULT '',
  text            TEXT NOT NULL,
  length          INTEGER NOT NULL, -- in UTF-16 units, as all character positions
  text_hash       BLOB NOT NULL,
  occurred_at     INTEGER NOT NULL,
  occurred_offset INTEGER NOT NULL DEFAULT 0,
  recorded_at     INTEGER NOT NULL,
  sensitivity     TEXT NOT NULL DEFAULT 'none',
  import_id       INTEGER REFERENCES import_batch (id),
  origin_key      TEXT
) STRICT;
CREATE INDEX episode_by_conversation ON episode (conversation_id, ordinal);
CREATE INDEX episode_by_time ON episode (space_id, occurred_at);
CREATE INDEX episode_by_hash ON episode (text_hash);
CREATE UNIQUE INDEX episode_by_origin ON episode (origin_key) WHERE origin_key IS NOT NULL;

CREATE TABLE message (
  id              INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  parent_id       INTEGER REFERENCES message (id) ON DELETE SET NULL,
  role            TEXT NOT NULL CHECK (role IN ('user', 'assistant', 'other')),
  text            TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('complete', 'writing', 'stopped', 'failed', 'forgotten')),
  model           TEXT,
  episode_id      INTEGER REFERENCES episode (id) ON DELETE SET NULL,
  created_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX message_by_conversation ON message (conversation_id, created_at);
CREATE INDEX message_by_parent ON message (parent_id);
CREATE INDEX message_by_episode ON message (episode_id);

-- A window is searched. Its focus is the episode it was made for, the last of those it spans.
CREATE TABLE window (
  id              INTEGER PRIMARY KEY,
  space_id        INTEGER NOT NULL REFERENCES space (id),
  conversation_id INTEGER REFERENCES conversation (id) ON DELETE CASCADE,
  focus_id        INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  shape           TEXT NOT NULL CHECK (shape IN ('turn', 'passage', 'exchange', 'run')),
  occurred_at     INTEGER NOT NULL,
  occurred_offset INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX window_by_conversation ON window (conversation_id);
CREATE INDEX window_by_focus ON window (focus_id);

CREATE TABLE window_episode (
  window_id  INTEGER NOT NULL REFERENCES window (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  episode_id INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  char_from  INTEGER NOT NULL,
  char_to    INTEGER NOT NULL,
  PRIMARY KEY (window_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX window_episode_by_episode ON window_episode (episode_id);

CREATE TABLE entity (
  id          INTEGER PRIMARY KEY,
  space_id    INTEGER NOT NULL REFERENCES space (id),
  kind        TEXT NOT NULL CHECK (kind IN ('self', 'person', 'place', 'organisation', 'thing', 'topic', 'unknown')),
  name        TEXT NOT NULL,
  merged_into INTEGER REFERENCES entity (id),
  created_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE entity_alias (
  space_id  INTEGER NOT NULL REFERENCES space (id),
  folded    TEXT NOT NULL,
  entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  PRIMARY KEY (space_id, folded, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_alias_by_entity ON entity_alias (entity_id);

CREATE TABLE fact (
  id                   INTEGER PRIMARY KEY,
  space_id             INTEGER NOT NULL REFERENCES space (id),
  kind                 TEXT NOT NULL,
  text                 TEXT NOT NULL,
  text_hash            BLOB NOT NULL,
  subject              TEXT NOT NULL,
  attribute            TEXT NOT NULL DEFAULT '',
  value                TEXT NOT NULL DEFAULT '',
  single               INTEGER NOT NULL DEFAULT 0 CHECK (single IN (0, 1)),
  status               TEXT NOT NULL CHECK (status IN ('current', 'superseded', 'retracted', 'pending', 'declined')),
  valid_from           TEXT,
  valid_from_precision TEXT,
  valid_to             TEXT,
  valid_to_precision   TEXT,
  occurred_at          INTEGER NOT NULL,
  occurred_offset      INTEGER NOT NULL DEFAULT 0,
  recorded_at          INTEGER NOT NULL,
  retired_at           INTEGER,
  confidence           REAL NOT NULL,
  importance           REAL NOT NULL,
  stability            REAL NOT NULL DEFAULT 1,
  sensitivity          TEXT NOT NULL DEFAULT 'none',
  pinned               INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  origin               TEXT NOT NULL CHECK (origin IN ('rules', 'model', 'user', 'import')),
  proposal             TEXT NOT NULL DEFAULT '',
  import_id            INTEGER REFERENCES import_batch (id)
) STRICT;
CREATE INDEX fact_by_slot ON fact (space_id, subject COLLATE NOCASE, attribute, status);
CREATE INDEX fact_by_status ON fact (space_id, status, recorded_at);
CREATE INDEX fact_by_hash ON fact (text_hash);

-- The quote is not stored again: it is these characters of the episode.
CREATE TABLE evidence (
  fact_id    INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  episode_id INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  char_from  INTEGER NOT NULL,
  char_to    INTEGER NOT NULL CHECK (char_to > char_from),
  PRIMARY KEY (fact_id, episode_id, char_from)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_episode ON evidence (episode_id);

CREATE TABLE fact_entity (
  fact_id   INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  PRIMARY KEY (fact_id, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_entity_by_entity ON fact_entity (entity_id);

CREATE TABLE fact_tag (
  fact_id INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  tag     TEXT NOT NULL,
  PRIMARY KEY (fact_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
  from_id     INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  to_id       INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  type        TEXT NOT NULL CHECK (type IN ('supersedes', 'follows', 'causes', 'supports', 'contradicts', 'related')),
  weight      REAL NOT NULL DEFAULT 1,
  origin      TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (from_id, to_id, type)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_target ON link (to_id, type);

CREATE TABLE gist (
  id          INTEGER PRIMARY KEY,
  space_id    INTEGER NOT NULL REFERENCES space (id),
  shape       TEXT NOT NULL CHECK (shape IN ('day', 'week', 'topic', 'conversation', 'document')),
  about       TEXT NOT NULL DEFAULT '',
  period_from TEXT NOT NULL,
  period_to   TEXT NOT NULL,
  text        TEXT NOT NULL,
  origin      TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  retired_at  INTEGER
) STRICT;
CREATE INDEX gist_by_period ON gist (space_id, shape, period_from);

CREATE TABLE gist_source (
  gist_id   INTEGER NOT NULL REFERENCES gist (id) ON DELETE CASCADE,
  source_id INTEGER NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('episode', 'fact', 'gist')),
  PRIMARY KEY (gist_id, source_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX gist_source_by_source ON gist_source (source_id);

CREATE TABLE portrait_slot (
  id          INTEGER PRIMARY KEY,
  space_id    INTEGER NOT NULL REFERENCES space (id),
  slot        TEXT NOT NULL,
  text        TEXT NOT NULL,
  fact_id     INTEGER REFERENCES fact (id) ON DELETE CASCADE,
  recorded_at INTEGER NOT NULL,
  retired_at  INTEGER
) STRICT;
CREATE INDEX portrait_slot_by_space ON portrait_slot (space_id, slot);

CREATE TABLE embedder (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE,
  dimensions INTEGER NOT NULL
) STRICT;

-- Vectors are 16-bit floats, little-endian: rounding moves a cosine by less than .001.
CREATE TABLE embedding (
  owner_id    INTEGER NOT NULL,
  embedder_id INTEGER NOT NULL REFERENCES embedder (id),
  vector      BLOB NOT NULL,
  PRIMARY KEY (owner_id, embedder_id)
) STRICT, WITHOUT ROWID;

-- Retention is computed from these, never stored.
CREATE TABLE memory_use (
  memory_id INTEGER NOT NULL,
  used_at   INTEGER NOT NULL,
  how       TEXT NOT NULL CHECK (how IN ('cited', 'opened', 'confirmed')),
  PRIMARY KEY (memory_id, used_at, how)
) STRICT, WITHOUT ROWID;

CREATE TABLE trace (
  id               INTEGER PRIMARY KEY,
  message_id       INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  model            TEXT,
  budget_tokens    INTEGER NOT NULL,
  prompt_tokens    INTEGER NOT NULL,
  first_token_ms   INTEGER,
  tokens_per_second REAL,
  shares           TEXT NOT NULL DEFAULT '{}',
  created_at       INTEGER NOT NULL
) STRICT;
CREATE INDEX trace_by_message ON trace (message_id);

CREATE TABLE trace_item (
  trace_id  INTEGER NOT NULL REFERENCES trace (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  memory_id INTEGER NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('window', 'fact', 'gist')),
  label     INTEGER NOT NULL,
  score     REAL NOT NULL,
  state     TEXT NOT NULL CHECK (state IN ('retrieved', 'included', 'cited')),
  PRIMARY KEY (trace_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX trace_item_by_memory ON trace_item (memory_id);

CREATE TABLE trace_source (
  trace_id   INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  episode_id INTEGER NOT NULL,
  PRIMARY KEY (trace_id, position, episode_id),
  FOREIGN KEY (trace_id, position) REFERENCES trace_item (trace_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX trace_source_by_episode ON trace_source (episode_id);

-- Work that waits: extraction of an episode, a gist of a day. It survives an end of the program.
CREATE TABLE task (
  id         INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, subject_id)
) STRICT;

-- What was forgotten, without a word of it: the hash is keyed with a secret of this store.
CREATE TABLE tombstone (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL,
  keyed_hash   BLOB,
  forgotten_at INTEGER NOT NULL
) STRICT;
CREATE INDEX tombstone_by_hash ON tombstone (keyed_hash);

CREATE TABLE change (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  at        INTEGER NOT NULL,
  device_id INTEGER NOT NULL REFERENCES device (id),
  kind      TEXT NOT NULL,
  subject   INTEGER NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('add', 'change', 'forget')),
  before    TEXT,
  after     TEXT
) STRICT;
CREATE INDEX change_by_subject ON change (subject);
