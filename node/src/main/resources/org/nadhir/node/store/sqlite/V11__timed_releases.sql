-- Releases that wait for their time; all tables have the same columns (docs/decisions/0030).
CREATE TABLE release_timed (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
