-- Which of several processes offers which envelope just now (docs/decisions/0163). Unlogged: empty after a crash of the
-- server, and then every claim is free.
CREATE UNLOGGED TABLE outbox_claim (party text NOT NULL, id text NOT NULL, holder uuid NOT NULL, until timestamptz NOT NULL, PRIMARY KEY (party, id));
