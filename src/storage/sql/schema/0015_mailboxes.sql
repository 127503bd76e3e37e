-- How far each mailbox elsewhere was read, and when. `next` is the first message that may be new to
-- us, under this validity (RFC 9051 section 2.3.1.1); `since` the day before which nothing is
-- taken, where it had older mail when it was taken over. `seen` is when all of it was last read;
-- `said` what has kept us from it since, as a sentence.
CREATE TABLE mailbox (
    area     TEXT   NOT NULL,
    mailbox  TEXT   NOT NULL,
    validity BIGINT NOT NULL,
    next     BIGINT NOT NULL,
    since    BIGINT,
    seen     BIGINT,
    said     TEXT   NOT NULL,
    PRIMARY KEY (area, mailbox)
) STRICT_BY_KEY;

-- What a mail that waits for a person reads like, so that the list of those can begin with what is
-- urgent: `danger` is 1 where a child may be in danger; `due` is the last day of the strictest
-- clock that is held, the largest number there is where none is. It follows from what was read of
-- the mail, and counts only while that waits.
CREATE TABLE mail_reads_like (
    area   TEXT   NOT NULL,
    id     TEXT   NOT NULL,
    danger BIGINT NOT NULL,
    due    BIGINT NOT NULL,
    PRIMARY KEY (area, id)
) STRICT_BY_KEY;
CREATE INDEX mail_reads_like_due ON mail_reads_like (area, danger, due);
