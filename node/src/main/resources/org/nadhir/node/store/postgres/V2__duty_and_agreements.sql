-- Tables that came after the first version; all have the same columns (docs/decisions/0030).
CREATE TABLE statement (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE consent (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE agreement_word (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE listing (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE proposal (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE licence (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE risk (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE duty (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE waiver (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
