-- The desk: what is being worked on and is no fact yet, or never will be. Ordinary rows that end;
-- none of them is ever in the tree. Moments are whole seconds since 1970, in UTC.

CREATE TABLE drafts (
    area TEXT NOT NULL,
    id TEXT NOT NULL,
    owner TEXT NOT NULL,
    form TEXT NOT NULL,
    body TEXT NOT NULL,
    saved BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    PRIMARY KEY (area, id)
) STRICT_BY_KEY;
CREATE INDEX drafts_by_owner ON drafts (area, owner, saved);

-- A token is a secret: only its SHA-256 is here, so that a copy of this database opens no door.
CREATE TABLE sessions (
    area TEXT NOT NULL,
    token_hash BYTES NOT NULL,
    account TEXT NOT NULL,
    started BIGINT NOT NULL,
    last_seen BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    PRIMARY KEY (area, token_hash)
) STRICT_BY_KEY;
CREATE INDEX sessions_by_account ON sessions (area, account);

CREATE TABLE links (
    area TEXT NOT NULL,
    token_hash BYTES NOT NULL,
    purpose TEXT NOT NULL,
    about TEXT NOT NULL,
    expires BIGINT NOT NULL,
    used BIGINT,
    PRIMARY KEY (area, token_hash)
) STRICT_BY_KEY;

-- The key is the sender's, and goes out with the message: the same key is the same message.
CREATE TABLE outbox (
    area TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'in hand', 'sent', 'given up')),
    attempts BIGINT NOT NULL,
    put_out BIGINT NOT NULL,
    next_try BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (area, key)
) STRICT_BY_KEY;
CREATE INDEX outbox_by_turn ON outbox (area, state, next_try);

CREATE TABLE jobs (
    area TEXT NOT NULL,
    name TEXT NOT NULL,
    run_after BIGINT NOT NULL,
    lease_until BIGINT,
    run_again BIGINT,
    attempts BIGINT NOT NULL,
    PRIMARY KEY (area, name)
) STRICT_BY_KEY;
