-- What persons say that a report means; all tables have the same columns (docs/decisions/0030).
CREATE TABLE correction (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
