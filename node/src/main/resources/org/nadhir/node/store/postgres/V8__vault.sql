-- What lies under the vault's keys; all tables have the same columns (docs/decisions/0030, 0106).
CREATE TABLE source_tag (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE report_source (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE raw_report (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE source_request (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE ledger_secret (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
