-- Bundles of a case that were asked for, and how far each is. A row of the desk: the bundle can be
-- made again from the record, so no backup holds it. `name` is that of its file.
-- `number` is the last entry of the case when it was made.
CREATE TABLE bundle (
    area    TEXT   NOT NULL,
    name    TEXT   NOT NULL,
    a_case  TEXT   NOT NULL,
    kind    TEXT   NOT NULL,
    person  TEXT   NOT NULL,
    asked   BIGINT NOT NULL,
    state   TEXT   NOT NULL CHECK (state IN ('waiting', 'in hand', 'made', 'given up')),
    step    TEXT   NOT NULL,
    done    BIGINT NOT NULL,
    whole   BIGINT NOT NULL,
    made    BIGINT,
    number  BIGINT NOT NULL,
    bytes   BIGINT NOT NULL,
    pages   BIGINT NOT NULL,
    sha256  TEXT   NOT NULL,
    PRIMARY KEY (area, name)
) STRICT_BY_KEY;
