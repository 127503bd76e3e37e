-- Every mail that was ever taken in, from the moment its sender's server was told so. The bytes are
-- in the store of attached files, under `raw`; a row here is never deleted, and its state is always
-- one that a person sees:
--   taken     it is ours, and nobody has read it yet
--   filed     it is in the record; `filed` says in which cases and entries
--   to_file   a person is to say where it belongs; `said` says why
--   set_aside a machine wrote it, and it is no matter of a case; `said` says which kind
--   again     another delivery of the mail `first`, which we have
-- What a mail says stands here only until it is filed: then the record has it, and it can be erased
-- there. Moments are whole seconds since 1970, in UTC.
CREATE TABLE mail (
    area          TEXT   NOT NULL,
    id            TEXT   NOT NULL,
    received      BIGINT NOT NULL,
    raw           TEXT   NOT NULL,
    bytes         BIGINT NOT NULL,
    via           TEXT   NOT NULL,
    envelope_from TEXT   NOT NULL,
    envelope_to   TEXT   NOT NULL,
    state         TEXT   NOT NULL CHECK (state IN
                  ('taken', 'filed', 'to_file', 'set_aside', 'again')),
    said          TEXT   NOT NULL,
    message_id    TEXT   NOT NULL,
    delivery_key  TEXT   NOT NULL,
    near_key      TEXT   NOT NULL,
    sender        TEXT   NOT NULL,
    subject       TEXT   NOT NULL,
    reading       TEXT   NOT NULL,
    first         TEXT   NOT NULL,
    filed         TEXT   NOT NULL,
    tries         BIGINT NOT NULL,
    PRIMARY KEY (area, id)
) STRICT_BY_KEY;
CREATE INDEX mail_state ON mail (area, state, received, id);
CREATE INDEX mail_raw ON mail (area, raw);
CREATE INDEX mail_delivery ON mail (area, delivery_key);
CREATE INDEX mail_message ON mail (area, message_id);

-- The number in the address for mail of a case: case-NNNN-hhhhhhhh@...
CREATE TABLE mail_case (
    area   TEXT   NOT NULL,
    number BIGINT NOT NULL,
    a_case TEXT   NOT NULL,
    PRIMARY KEY (area, number)
) STRICT_BY_KEY;
CREATE UNIQUE INDEX mail_case_case ON mail_case (area, a_case);
