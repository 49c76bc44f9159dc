-- A second step, to see what happens to a file of the first schema.
ALTER TABLE space ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey';
CREATE TABLE only_for_tests (id INTEGER PRIMARY KEY) STRICT;
