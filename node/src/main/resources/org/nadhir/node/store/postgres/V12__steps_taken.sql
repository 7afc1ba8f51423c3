-- Steps whose receipts wait for their time; all tables have the same columns (docs/decisions/0030).
CREATE TABLE step_taken (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
-- Releases whose receipts are still expected, for who watches over silence.
CREATE TABLE release_awaited (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
