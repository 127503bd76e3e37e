-- Accounts, who has looked at a record, and forms that were sent once. See storage/desk.

-- Secrets and the way to reach somebody: what an account may do follows from the record.
CREATE TABLE account (
    area     TEXT   NOT NULL,
    account  TEXT   NOT NULL,
    person   TEXT   NOT NULL,
    officer  TEXT   NOT NULL,
    name     TEXT   NOT NULL,
    email    TEXT   NOT NULL,
    password TEXT   NOT NULL,
    totp     TEXT   NOT NULL,
    totp_used BIGINT NOT NULL,
    issuer   TEXT   NOT NULL,
    subject  TEXT   NOT NULL,
    made     BIGINT NOT NULL,
    ended    BIGINT,
    PRIMARY KEY (area, account)
) STRICT_BY_KEY;
CREATE UNIQUE INDEX account_email ON account (area, email) WHERE ended IS NULL;
CREATE UNIQUE INDEX account_subject ON account (area, issuer, subject)
    WHERE ended IS NULL AND subject <> '';
CREATE INDEX account_person ON account (area, person);
CREATE INDEX account_officer ON account (area, officer);

-- Every reading of a child's record, written before the page is sent. Rows are only ever added. The
-- id begins with the moment, so that the order of ids is that of time.
CREATE TABLE reads (
    area    TEXT   NOT NULL,
    a_case  TEXT   NOT NULL,
    id      TEXT   NOT NULL,
    seen    BIGINT NOT NULL,
    account TEXT   NOT NULL,
    role    TEXT   NOT NULL,
    name    TEXT   NOT NULL,
    page    TEXT   NOT NULL,
    reason  TEXT   NOT NULL,
    PRIMARY KEY (area, a_case, id)
) STRICT_BY_KEY;
CREATE INDEX reads_by_account ON reads (area, account, seen);

-- A form that was sent, by the key that came with it: sent again, it does nothing.
CREATE TABLE sent_once (
    area    TEXT   NOT NULL,
    key     TEXT   NOT NULL,
    begun   BIGINT NOT NULL,
    leads   TEXT   NOT NULL,
    expires BIGINT NOT NULL,
    PRIMARY KEY (area, key)
) STRICT_BY_KEY;

-- Wrong passwords and codes, and letters asked for: by whom they were aimed at and whence.
CREATE TABLE attempt (
    area    TEXT   NOT NULL,
    what    TEXT   NOT NULL,
    about   TEXT   NOT NULL,
    window_start BIGINT NOT NULL,
    count   BIGINT NOT NULL,
    PRIMARY KEY (area, what, about, window_start)
) STRICT_BY_KEY;
