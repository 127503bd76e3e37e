-- Every mail that was to be sent, from before it was: its Message-ID is here before a byte of it
-- leaves, so that whatever comes back is known. The states are those of storage/mail/sent.hpp. What
-- a mail says is in the outbox and the record, never here.
CREATE TABLE mail_sent (
    area       TEXT   NOT NULL,
    message_id TEXT   NOT NULL,
    outbox     TEXT   NOT NULL,
    a_case     TEXT   NOT NULL,
    entry      BIGINT NOT NULL,
    person     TEXT   NOT NULL,
    sent_to    TEXT   NOT NULL,
    state      TEXT   NOT NULL CHECK (state IN ('waiting', 'on its way', 'handed on', 'delivered',
               'delayed', 'bounced', 'refused', 'may have been sent')),
    said       TEXT   NOT NULL,
    made       BIGINT NOT NULL,
    handed_on  BIGINT,
    changed    BIGINT NOT NULL,
    automatic  BIGINT NOT NULL,
    PRIMARY KEY (area, message_id)
) STRICT_BY_KEY;
CREATE UNIQUE INDEX mail_sent_outbox ON mail_sent (area, outbox);
CREATE INDEX mail_sent_case ON mail_sent (area, a_case, entry);
CREATE INDEX mail_sent_to ON mail_sent (area, sent_to, made);

-- How far each mailbox was fetched, message by message: a UID names a message for as long as
-- UIDVALIDITY stays the same (RFC 9051 section 2.3.1.1). A row whose `taken` is 0 was begun.
CREATE TABLE mail_fetched (
    area     TEXT   NOT NULL,
    mailbox  TEXT   NOT NULL,
    validity BIGINT NOT NULL,
    uid      BIGINT NOT NULL,
    taken    BIGINT NOT NULL,
    until    BIGINT NOT NULL,
    said     TEXT   NOT NULL,
    PRIMARY KEY (area, mailbox, validity, uid)
) STRICT_BY_KEY;
