-- Review of proposed facts, changes by the user's own hand, and corrections of answers.
-- Rows that hold words hang on the fact or the episode that the words come from, and go with it.

-- Kinds of facts that a space asks about although it accepts the others.
CREATE TABLE asked_kind (
  space_id INTEGER NOT NULL REFERENCES space (id) ON DELETE CASCADE,
  kind     TEXT NOT NULL,
  PRIMARY KEY (space_id, kind)
) STRICT, WITHOUT ROWID;

-- Proposals that the user has passed over for now.
CREATE TABLE skipped (
  fact_id    INTEGER PRIMARY KEY REFERENCES fact (id) ON DELETE CASCADE,
  skipped_at INTEGER NOT NULL
) STRICT;

-- By these a declined fact is known again: its words folded, its slot with its value.
CREATE TABLE declined (
  space_id INTEGER NOT NULL REFERENCES space (id) ON DELETE CASCADE,
  hash     BLOB NOT NULL,
  fact_id  INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  PRIMARY KEY (space_id, hash, fact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX declined_by_fact ON declined (fact_id);

-- What the user decided in the inbox. fact_id is what holds it now: the proposal itself, or the
-- fact that it only confirmed. "was" is the proposal as it waited, in JSON, so that it can be undone.
CREATE TABLE decision (
  id          INTEGER PRIMARY KEY,
  space_id    INTEGER NOT NULL REFERENCES space (id) ON DELETE CASCADE,
  verdict     TEXT NOT NULL CHECK (verdict IN ('accepted', 'edited', 'declined')),
  proposal_id INTEGER NOT NULL,
  fact_id     INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  episode_id  INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  was         TEXT NOT NULL,
  decided_at  INTEGER NOT NULL,
  undone_at   INTEGER
) STRICT;
CREATE INDEX decision_by_proposal ON decision (proposal_id);
CREATE INDEX decision_by_fact ON decision (fact_id);
CREATE INDEX decision_by_episode ON decision (episode_id);

-- A fact as it was before the user changed it, in JSON.
CREATE TABLE revision (
  id          INTEGER PRIMARY KEY,
  fact_id     INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  how         TEXT NOT NULL CHECK (how IN ('edited', 'retracted')),
  was         TEXT NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX revision_by_fact ON revision (fact_id);

-- Statements of an episode that were not made into facts because there were too many.
CREATE TABLE left_out (
  episode_id INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  reason     TEXT NOT NULL CHECK (reason IN ('message', 'hour', 'inbox')),
  count      INTEGER NOT NULL,
  PRIMARY KEY (episode_id, reason)
) STRICT, WITHOUT ROWID;

-- What the user said of an answer, with the question that was answered.
CREATE TABLE correction (
  id          INTEGER PRIMARY KEY,
  space_id    INTEGER NOT NULL REFERENCES space (id) ON DELETE CASCADE,
  question_id INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  said_id     INTEGER REFERENCES episode (id) ON DELETE CASCADE, -- null where it was written by command
  answer_id   INTEGER REFERENCES message (id) ON DELETE SET NULL,
  text        TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX correction_by_space ON correction (space_id);
CREATE INDEX correction_by_question ON correction (question_id);
CREATE INDEX correction_by_said ON correction (said_id);
CREATE INDEX correction_by_answer ON correction (answer_id);

-- Facts and messages by when they were said: limits by the hour, forgetting a period.
CREATE INDEX fact_by_time ON fact (space_id, occurred_at);
CREATE INDEX message_by_time ON message (created_at);
CREATE INDEX portrait_slot_by_fact ON portrait_slot (fact_id);
