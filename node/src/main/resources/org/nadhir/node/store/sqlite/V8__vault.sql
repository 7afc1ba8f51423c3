-- What lies under the vault's keys; all tables have the same columns (docs/decisions/0030, 0106).
CREATE TABLE source_tag (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE report_source (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE raw_report (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE source_request (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE ledger_secret (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
