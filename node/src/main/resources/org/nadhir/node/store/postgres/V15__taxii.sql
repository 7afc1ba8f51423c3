-- The TAXII server; these have the shape of all tables (docs/decisions/0030).
CREATE TABLE taxii_root (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE taxii_collection (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE taxii_key (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE taxii_status (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
CREATE TABLE taxii_alarm (party text NOT NULL, id text NOT NULL, ordinal bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal));
-- Objects of collections, by collection (docs/decisions/0210).
-- collection            a random UUID; in every key, so that the schema spreads by collection
-- sequence              order of arrival in the collection, never given twice
-- id                    HMAC of the object's identifier
-- type, spec, version   in clear, to be filtered by
-- newest, oldest, latest, shown   which of the versions of its object it is
-- head, body            AES-256-GCM ciphertext, padded
CREATE TABLE taxii_object (party text NOT NULL, collection text NOT NULL, sequence bigint NOT NULL, id text NOT NULL, type text NOT NULL, spec text NOT NULL, version text NOT NULL, newest smallint NOT NULL, oldest smallint NOT NULL, latest smallint NOT NULL, shown smallint NOT NULL, head bytea NOT NULL, body bytea NOT NULL, PRIMARY KEY (party, collection, sequence), UNIQUE (party, collection, id, spec, version));
CREATE INDEX taxii_object_shown ON taxii_object (party, collection, shown, sequence);
CREATE INDEX taxii_object_type ON taxii_object (party, collection, type, sequence);
