-- The TAXII server; these have the shape of all tables (docs/decisions/0030).
CREATE TABLE taxii_root (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE taxii_collection (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE taxii_key (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE taxii_status (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
CREATE TABLE taxii_alarm (party TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, id), UNIQUE (party, ordinal)) STRICT;
-- Objects of collections, by collection (docs/decisions/0210).
-- collection            a random UUID; in every key, so that the schema spreads by collection
-- sequence              order of arrival in the collection, never given twice
-- id                    HMAC of the object's identifier
-- type, spec, version   in clear, to be filtered by
-- newest, oldest, latest, shown   which of the versions of its object it is
-- head, body            AES-256-GCM ciphertext, padded
CREATE TABLE taxii_object (party TEXT NOT NULL, collection TEXT NOT NULL, sequence INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, spec TEXT NOT NULL, version TEXT NOT NULL, newest INTEGER NOT NULL, oldest INTEGER NOT NULL, latest INTEGER NOT NULL, shown INTEGER NOT NULL, head BLOB NOT NULL, body BLOB NOT NULL, PRIMARY KEY (party, collection, sequence), UNIQUE (party, collection, id, spec, version)) STRICT;
CREATE INDEX taxii_object_shown ON taxii_object (party, collection, shown, sequence);
CREATE INDEX taxii_object_type ON taxii_object (party, collection, type, sequence);
