-- Cases that wait for a determination; all tables have the same columns (docs/decisions/0030).
CREATE TABLE undetermined (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
