-- The record of an area: one log, its streams, their entries, the tree over them. `area` stands
-- first in every key, so that a table can be divided by area.
CREATE TABLE log (
    area       TEXT   NOT NULL PRIMARY KEY,
    origin     TEXT   NOT NULL,
    size       BIGINT NOT NULL,
    edge       BYTES  NOT NULL,
    recorded   BIGINT NOT NULL,
    checkpoint TEXT   NOT NULL
) STRICT;

CREATE TABLE stream (
    area   TEXT   NOT NULL,
    kind   TEXT   NOT NULL,
    key    TEXT   NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (area, kind, key)
) STRICT_BY_KEY;

-- `fact` and `salt` are null once erased; what is left still proves that something stood there.
CREATE TABLE entry (
    area        TEXT   NOT NULL,
    stream_kind TEXT   NOT NULL,
    stream_key  TEXT   NOT NULL,
    number      BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    kind        TEXT   NOT NULL,
    version     BIGINT NOT NULL,
    happened    BIGINT NOT NULL,
    recorded    BIGINT NOT NULL,
    recorded_by TEXT   NOT NULL,
    role        TEXT   NOT NULL,
    fact        TEXT,
    salt        BYTES,
    commitment  BYTES  NOT NULL,
    PRIMARY KEY (area, stream_kind, stream_key, number)
) STRICT_BY_KEY;
CREATE UNIQUE INDEX entry_position ON entry (area, position);

-- Level 0 holds the hashes of the leaves, level 8 those of whole subtrees of 256 leaves, level 16
-- of 65,536: what tlog-tiles publishes, and all a proof needs.
CREATE TABLE node (
    area  TEXT   NOT NULL,
    level BIGINT NOT NULL,
    place BIGINT NOT NULL,
    hash  BYTES  NOT NULL,
    PRIMARY KEY (area, level, place)
) STRICT_BY_KEY;
