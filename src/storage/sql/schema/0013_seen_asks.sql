-- What messages read as if they asked for, and what people said of it: the list of what nobody has
-- decided, and how often the rules were right. All of it follows from the record; `ribbon doctor
-- --rebuild` fills it where a database is older than this step.
-- `due` is the last day of the clock that is held while nobody has said; the largest day there is
-- where none is held.
CREATE TABLE seen_ask (
    area     TEXT   NOT NULL,
    a_case   TEXT   NOT NULL,
    entry    BIGINT NOT NULL,
    message  BIGINT NOT NULL,
    label    TEXT   NOT NULL,
    state    TEXT   NOT NULL CHECK (state IN ('open', 'yes', 'no')),
    undone   BIGINT NOT NULL,
    officer  TEXT   NOT NULL,
    team     TEXT   NOT NULL,
    received BIGINT NOT NULL,
    due      BIGINT NOT NULL,
    clock    TEXT   NOT NULL,
    PRIMARY KEY (area, a_case, entry)
) STRICT_BY_KEY;
CREATE INDEX seen_ask_area ON seen_ask (area, state, due, received, a_case, entry);
CREATE INDEX seen_ask_team ON seen_ask (area, team, state, due, received, a_case, entry);
CREATE INDEX seen_ask_label ON seen_ask (area, label, state, due, received, a_case, entry);
