-- The words of messages, notes, names of files and people, to be looked for; and whom a person was
-- merged with. Both follow from the record and can be dropped: `ribbon doctor --rebuild`.
-- `words` is folded: small letters without accents, a blank between. One row an entry of a case,
-- one row a person.

-- In SQLite:
CREATE TABLE search_row (
    id     INTEGER PRIMARY KEY,
    area   TEXT   NOT NULL,
    stream TEXT   NOT NULL,
    key    TEXT   NOT NULL,
    entry  BIGINT NOT NULL,
    kind   TEXT   NOT NULL,
    day    BIGINT NOT NULL,
    words  TEXT   NOT NULL,
    UNIQUE (area, stream, key, entry)
) STRICT;
-- Keeps no words of its own: it finds them in `search_row`, by its id.
CREATE VIRTUAL TABLE search_index USING fts5 (
    key, words, content = 'search_row', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 0'
);
-- In PostgreSQL:
CREATE TABLE search_row (
    area   TEXT   NOT NULL,
    stream TEXT   NOT NULL,
    key    TEXT   NOT NULL,
    entry  BIGINT NOT NULL,
    kind   TEXT   NOT NULL,
    day    BIGINT NOT NULL,
    words  TEXT   NOT NULL,
    vector TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED,
    PRIMARY KEY (area, stream, key, entry)
);
CREATE INDEX search_row_vector ON search_row USING gin (vector);
-- In both:

-- `person` was entered twice and is the same as `goes_on`; the row belongs to the stream of the
-- latter, which says so.
CREATE TABLE merged_person (
    area    TEXT NOT NULL,
    goes_on TEXT NOT NULL,
    person  TEXT NOT NULL,
    PRIMARY KEY (area, goes_on, person)
) STRICT_BY_KEY;
CREATE INDEX merged_person_into ON merged_person (area, person);
