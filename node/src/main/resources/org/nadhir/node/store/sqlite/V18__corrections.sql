-- What persons say that a report means; all tables have the same columns (docs/decisions/0030).
CREATE TABLE correction (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
