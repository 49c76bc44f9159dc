-- What was said is kept as claims; facts are made from all claims of a slot together, so that the order in which they
-- arrive does not matter, and what is left after forgetting is what would have been learned without it.

CREATE TABLE claim (
  id             INTEGER PRIMARY KEY,
  space_id       INTEGER NOT NULL REFERENCES space (id),
  episode_id     INTEGER REFERENCES episode (id) ON DELETE CASCADE, -- NULL: said by hand, not in words
  char_from      INTEGER NOT NULL,
  char_to        INTEGER NOT NULL,
  fact_id        INTEGER REFERENCES fact (id) ON DELETE SET NULL,
  kind           TEXT NOT NULL,
  text           TEXT NOT NULL,
  subject        TEXT NOT NULL,
  subject_key    TEXT NOT NULL,            -- folded, as entity_alias.folded
  attribute      TEXT NOT NULL,
  value          TEXT NOT NULL,
  family         TEXT NOT NULL,            -- attributes that exclude each other: likes, dislikes
  group_key      TEXT NOT NULL,            -- what has one history: '' in a slot of one value, else the folded value
  single         INTEGER NOT NULL CHECK (single IN (0, 1)),
  manner         TEXT NOT NULL CHECK (manner IN ('holds', 'ended', 'denied')),
  correction     INTEGER NOT NULL DEFAULT 0 CHECK (correction IN (0, 1)),
  corrects       TEXT NOT NULL DEFAULT '', -- the wrong value or sentence, where it is known
  corrected      INTEGER NOT NULL DEFAULT 0 CHECK (corrected IN (0, 1)), -- a correction says it was never so
  from_day       TEXT,                     -- as told: first day, day after the last, precision
  from_end       TEXT,
  from_precision TEXT,
  to_day         TEXT,
  to_end         TEXT,
  to_precision   TEXT,
  said_at        INTEGER NOT NULL,
  said_offset    INTEGER NOT NULL DEFAULT 0,
  confidence     REAL NOT NULL,
  importance     REAL NOT NULL,
  sensitivity    TEXT NOT NULL,
  origin         TEXT NOT NULL,
  names          TEXT NOT NULL DEFAULT ''  -- a line each: kind, tab, name
) STRICT;
CREATE INDEX claim_by_slot ON claim (space_id, family, subject_key, group_key);
CREATE INDEX claim_by_fact ON claim (fact_id);
CREATE UNIQUE INDEX claim_by_words ON claim (episode_id, char_from, char_to, attribute, value, text, manner);

-- A date as exact as it was said: the day after its last one.
ALTER TABLE fact ADD COLUMN valid_from_end TEXT;
ALTER TABLE fact ADD COLUMN valid_to_end TEXT;

-- Which entity a name means: found in what was said, or laid down by hand; 'not' keeps a name away from an entity.
ALTER TABLE entity_alias ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE entity_alias ADD COLUMN origin TEXT NOT NULL DEFAULT 'said' CHECK (origin IN ('said', 'told', 'hand', 'not'));
ALTER TABLE entity ADD COLUMN origin TEXT NOT NULL DEFAULT 'said' CHECK (origin IN ('said', 'hand'));

-- What a fact is about, beside its text (A-MEM): words and topics by which its neighbours are found.
CREATE TABLE fact_note (
  fact_id INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE,
  context TEXT NOT NULL
) STRICT;
CREATE TABLE fact_keyword (
  fact_id INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  keyword TEXT NOT NULL,
  PRIMARY KEY (fact_id, keyword)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_keyword_by_word ON fact_keyword (keyword);
CREATE INDEX fact_of_relation ON fact (space_id, attribute) WHERE kind = 'relation';

-- Facts of before this step get their claims, and their entities and links.
INSERT INTO task (kind, subject_id) SELECT 'adopt', id FROM fact ORDER BY id;
INSERT INTO task (kind, subject_id) SELECT 'link', id FROM fact WHERE status = 'current' ORDER BY id;
