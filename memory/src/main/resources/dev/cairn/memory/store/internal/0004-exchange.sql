-- What imports need: to know a message again, to be undone as a whole, and not to bring back what was forgotten.

ALTER TABLE message ADD COLUMN origin_key TEXT;
CREATE UNIQUE INDEX message_by_origin ON message (origin_key) WHERE origin_key IS NOT NULL;

-- What each import brought; holds no words. Rows of what was deleted since stay and do no harm.
CREATE TABLE imported (
  import_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  kind      TEXT NOT NULL,
  subject   INTEGER NOT NULL,
  PRIMARY KEY (import_id, kind, subject)
) STRICT, WITHOUT ROWID;

-- Where deleted things came from, so that the same export, read again, does not bring them back. A key is an id of the
-- program that the export is from, or a hash keyed with a secret of this store.
CREATE TABLE deleted_origin (
  origin_key TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER conversation_origin_stays AFTER DELETE ON conversation WHEN old.origin_key IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO deleted_origin (origin_key) VALUES (old.origin_key);
END;

CREATE TRIGGER episode_origin_stays AFTER DELETE ON episode WHEN old.origin_key IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO deleted_origin (origin_key) VALUES (old.origin_key);
END;
