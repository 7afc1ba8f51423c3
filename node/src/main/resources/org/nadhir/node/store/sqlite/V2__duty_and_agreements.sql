-- Tables that came after the first version; all have the same columns (docs/decisions/0030).
CREATE TABLE statement (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE consent (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE agreement_word (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE listing (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE proposal (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE licence (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE risk (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE duty (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE waiver (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
