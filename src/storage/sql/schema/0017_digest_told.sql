-- What each notice that tells of several things told of, so that what becomes of it is said of each.
-- `key` is that of the notice that waited, `outbox` that of the one that went out in its place and
-- in mail_sent. It is kept as long as that is.
CREATE TABLE digest_told (
    area   TEXT   NOT NULL,
    key    TEXT   NOT NULL,
    outbox TEXT   NOT NULL,
    a_case TEXT   NOT NULL,
    entry  BIGINT NOT NULL,
    PRIMARY KEY (area, key)
) STRICT_BY_KEY;
CREATE INDEX digest_told_outbox ON digest_told (area, outbox);
CREATE INDEX digest_told_case ON digest_told (area, a_case, entry);
