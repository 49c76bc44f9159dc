-- What consolidation needs to pass over what it has done: a gist knows the fingerprint of what it was made from.
ALTER TABLE gist ADD COLUMN source_hash BLOB;

-- Gists that are to be made or looked at anew, once their period has ended. Holds no words.
CREATE TABLE gist_waiting (
  space_id INTEGER NOT NULL REFERENCES space (id) ON DELETE CASCADE,
  shape    TEXT NOT NULL CHECK (shape IN ('day', 'week', 'topic')),
  subject  INTEGER NOT NULL, -- a period's first day, in days since 1970, or an entity
  PRIMARY KEY (shape, subject, space_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX gist_by_about ON gist (space_id, shape, about);

-- Pairs of facts that seem to say the same: proposed, and what the user decided. Holds no words.
CREATE TABLE duplicate (
  fact_id     INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE, -- the one that would stay
  other_id    INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  likeness    REAL NOT NULL,
  state       TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'merged', 'apart')),
  proposed_at INTEGER NOT NULL,
  decided_at  INTEGER,
  PRIMARY KEY (fact_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_by_other ON duplicate (other_id);
