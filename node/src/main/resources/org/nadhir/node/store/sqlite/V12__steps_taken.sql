-- Steps whose receipts wait for their time; all tables have the same columns (docs/decisions/0030).
CREATE TABLE step_taken (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
-- Releases whose receipts are still expected, for who watches over silence.
CREATE TABLE release_awaited (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
