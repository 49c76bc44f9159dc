-- Sharing with the owner's other devices. Nothing here holds words: numbers, times and flags alone.

-- With whom this store shares; at most one row. Without it no trigger below does anything.
CREATE TABLE circle (
  id         INTEGER PRIMARY KEY,
  device     INTEGER NOT NULL,           -- this store's number in it
  name       TEXT NOT NULL,              -- what the owner calls this device
  secret     BLOB NOT NULL,              -- seals the bundles
  generation INTEGER NOT NULL DEFAULT 0, -- of this device's bundles; 0 before the first
  written    INTEGER NOT NULL DEFAULT 0, -- bundles of the generation, also those that failed
  base       INTEGER NOT NULL DEFAULT 0, -- how many of them it began with; 0 while they are being written
  sent       INTEGER NOT NULL DEFAULT 0, -- edit.seq up to which all is in bundles
  clock      INTEGER NOT NULL DEFAULT 0, -- the last stamp that a bundle has told of
  anew       INTEGER NOT NULL DEFAULT 1 CHECK (anew IN (0, 1)), -- a new generation is due
  taking     INTEGER NOT NULL DEFAULT 0 CHECK (taking IN (0, 1)) -- what is written now is another's
) STRICT;

-- The other devices, and what of theirs has been taken in.
CREATE TABLE peer (
  device     INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  generation INTEGER NOT NULL DEFAULT 0,
  applied    INTEGER NOT NULL DEFAULT 0, -- bundles of that generation
  stamp      INTEGER NOT NULL DEFAULT 0, -- its clock at the last of them
  heard_at   INTEGER NOT NULL DEFAULT 0, -- when that one was written
  trouble    INTEGER NOT NULL DEFAULT 0  -- exchanges in a row at which a bundle was amiss
) STRICT;

-- What was written, by field. The empty field: that it is there. Stamps are hybrid logical clocks: milliseconds since
-- 1970 in the upper bits, a counter in the lower sixteen; they are set as a transaction ends. Seq counts on with every
-- mark, so that what is not in a bundle yet is found.
CREATE TABLE edit (
  kind    TEXT NOT NULL,
  subject INTEGER NOT NULL,
  field   TEXT NOT NULL,
  value   TEXT,
  stamp   INTEGER,
  device  INTEGER,
  seq     INTEGER NOT NULL,
  PRIMARY KEY (kind, subject, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX edit_by_seq ON edit (seq);
CREATE INDEX edit_by_stamp ON edit (stamp);

-- By which number the devices know a claim: a hash of the place and the words that it was made of.
CREATE TABLE shared_claim (
  uid      INTEGER PRIMARY KEY,
  claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX shared_claim_by_claim ON shared_claim (claim_id);

-- The same thing, imported on two devices, has two numbers: the other one's, and the one here.
CREATE TABLE known_as (
  number INTEGER PRIMARY KEY,
  here   INTEGER NOT NULL
) STRICT;

-- What an undone import took back; unlike a tombstone it keeps nothing but these numbers away.
CREATE TABLE withdrawn (
  id   INTEGER PRIMARY KEY,
  kind TEXT NOT NULL
) STRICT;

CREATE VIEW next_edit AS
  SELECT 1 + max(coalesce((SELECT max(seq) FROM edit), 0), (SELECT sent FROM circle)) AS seq FROM circle;

CREATE TRIGGER shared_space AFTER INSERT ON space WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'spaces', new.id, '', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_space_review AFTER UPDATE OF review ON space WHEN (SELECT taking FROM circle) = 0 AND old.review <> new.review
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'spaces', new.id, 'policy', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_kind_asked AFTER INSERT ON asked_kind WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'spaces', new.space_id, 'policy', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_kind_not_asked AFTER DELETE ON asked_kind WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'spaces', old.space_id, 'policy', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_conversation AFTER INSERT ON conversation WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'conversations', new.id, '', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_title AFTER UPDATE OF title, named ON conversation WHEN (SELECT taking FROM circle) = 0 AND (old.title, old.named) IS NOT (new.title, new.named)
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'conversations', new.id, 'title', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_conversation_pin AFTER UPDATE OF pinned ON conversation WHEN (SELECT taking FROM circle) = 0 AND old.pinned <> new.pinned
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'conversations', new.id, 'pin', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_shelf AFTER UPDATE OF archived_at ON conversation WHEN (SELECT taking FROM circle) = 0 AND old.archived_at IS NOT new.archived_at
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'conversations', new.id, 'shelf', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_leaf AFTER UPDATE OF current_leaf ON conversation WHEN (SELECT taking FROM circle) = 0 AND old.current_leaf IS NOT new.current_leaf
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'conversations', new.id, 'leaf', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_episode AFTER INSERT ON episode WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'episodes', new.id, '', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_message AFTER INSERT ON message WHEN (SELECT taking FROM circle) = 0 AND new.state <> 'writing'
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'messages', new.id, '', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_message_ended AFTER UPDATE OF state ON message WHEN (SELECT taking FROM circle) = 0 AND old.state = 'writing' AND new.state <> 'writing'
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'messages', new.id, '', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_message_changed AFTER UPDATE OF text, state, episode_id ON message WHEN (SELECT taking FROM circle) = 0 AND old.state <> 'writing' AND new.state <> 'writing'
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'messages', new.id, 'state', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_correction AFTER INSERT ON correction WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'corrections', new.id, '', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_correction_text AFTER UPDATE OF text ON correction WHEN (SELECT taking FROM circle) = 0 AND old.text <> new.text
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'corrections', new.id, 'say', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_claim AFTER INSERT ON claim WHEN (SELECT taking FROM circle) = 0 AND new.episode_id IS NOT NULL
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'claims', new.id, '', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_claim_said AFTER UPDATE OF text, attribute, value, manner, from_day, from_end, to_day, to_end, confidence, origin ON claim WHEN (SELECT taking FROM circle) = 0 AND new.episode_id IS NOT NULL
  AND (old.text, old.attribute, old.value, old.manner, old.from_day, old.from_end, old.to_day, old.to_end, old.confidence, old.origin)
    IS NOT (new.text, new.attribute, new.value, new.manner, new.from_day, new.from_end, new.to_day, new.to_end, new.confidence, new.origin)
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'claims', new.id, 'say', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
-- Whether a claim counts is the user's decision where its fact waits, was declined, or was taken back by hand.
CREATE TRIGGER shared_decided AFTER INSERT ON decision WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'claims', c.id, 'standing', n.seq FROM next_edit n JOIN claim c ON c.fact_id = new.fact_id AND c.episode_id IS NOT NULL WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_undecided AFTER UPDATE OF undone_at ON decision WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'claims', c.id, 'standing', n.seq FROM next_edit n JOIN claim c ON c.fact_id = new.fact_id AND c.episode_id IS NOT NULL WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_revised AFTER INSERT ON revision WHEN (SELECT taking FROM circle) = 0 AND new.how = 'retracted'
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'claims', c.id, 'standing', n.seq FROM next_edit n JOIN claim c ON c.fact_id = new.fact_id AND c.episode_id IS NOT NULL WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_unrevised AFTER DELETE ON revision WHEN (SELECT taking FROM circle) = 0 AND old.how = 'retracted'
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'claims', c.id, 'standing', n.seq FROM next_edit n JOIN claim c ON c.fact_id = old.fact_id AND c.episode_id IS NOT NULL WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_reviewed AFTER UPDATE OF status ON fact WHEN (SELECT taking FROM circle) = 0 AND old.status <> new.status
  AND (old.status IN ('pending', 'declined') OR new.status IN ('pending', 'declined'))
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'claims', c.id, 'standing', n.seq FROM next_edit n JOIN claim c ON c.fact_id = new.id AND c.episode_id IS NOT NULL WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_fact_pin AFTER UPDATE OF pinned ON fact WHEN (SELECT taking FROM circle) = 0 AND old.pinned <> new.pinned
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'claims', c.id, 'pin', n.seq FROM next_edit n JOIN claim c ON c.fact_id = new.id AND c.episode_id IS NOT NULL WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_setting AFTER INSERT ON setting WHEN (SELECT taking FROM circle) = 0 AND new.key LIKE 'decay.%'
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'settings', 0, new.key, n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_setting_changed AFTER UPDATE OF value ON setting WHEN (SELECT taking FROM circle) = 0 AND new.key LIKE 'decay.%' AND old.value <> new.value
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'settings', 0, new.key, n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
-- What is gone: forgotten, where a tombstone says so, or else taken back with its import.
CREATE TRIGGER shared_forgotten AFTER INSERT ON tombstone WHEN (SELECT taking FROM circle) = 0 AND new.kind IN ('episode', 'message', 'conversation', 'correction')
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'gone', new.id, new.kind, n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_episode_gone AFTER DELETE ON episode WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'gone', old.id, 'episode', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_message_gone AFTER DELETE ON message WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'gone', old.id, 'message', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_conversation_gone AFTER DELETE ON conversation WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'gone', old.id, 'conversation', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_correction_gone AFTER DELETE ON correction WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'gone', old.id, 'correction', n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
CREATE TRIGGER shared_origin AFTER INSERT ON deleted_origin WHEN (SELECT taking FROM circle) = 0
BEGIN
  INSERT INTO edit (kind, subject, field, seq) SELECT 'deletedOrigins', 0, new.origin_key, n.seq FROM next_edit n WHERE true
  ON CONFLICT (kind, subject, field) DO UPDATE SET value = NULL, stamp = NULL, device = NULL, seq = excluded.seq;
END;
