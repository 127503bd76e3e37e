-- What follows from the record and can be dropped and made again: `ribbon doctor --rebuild`.
-- Days are numbers since 1 January 1970. There is a date here and never a state: whether a duty is
-- late is asked of today.
CREATE TABLE case_row (
    area        TEXT   NOT NULL,
    a_case      TEXT   NOT NULL,
    number      BIGINT NOT NULL,
    person      TEXT   NOT NULL,
    name        TEXT   NOT NULL,
    born        BIGINT,
    officer     TEXT   NOT NULL,
    team        TEXT   NOT NULL,
    next_change BIGINT NOT NULL,
    PRIMARY KEY (area, a_case)
) STRICT_BY_KEY;
CREATE INDEX case_row_change ON case_row (area, next_change);
CREATE INDEX case_row_officer ON case_row (area, officer, a_case);
CREATE INDEX case_row_person ON case_row (area, person);

CREATE TABLE duty (
    area        TEXT   NOT NULL,
    a_case      TEXT   NOT NULL,
    matter      BIGINT NOT NULL,
    clock       TEXT   NOT NULL,
    from_day    BIGINT NOT NULL,
    officer     TEXT   NOT NULL,
    team        TEXT   NOT NULL,
    legal_first BIGINT NOT NULL,
    legal       BIGINT NOT NULL,
    safe        BIGINT NOT NULL,
    next_change BIGINT NOT NULL,
    PRIMARY KEY (area, a_case, matter, clock, from_day)
) STRICT_BY_KEY;
CREATE INDEX duty_officer ON duty (area, officer, safe, a_case, matter, clock);
CREATE INDEX duty_officer_clock ON duty (area, officer, clock, safe, a_case, matter);
CREATE INDEX duty_team ON duty (area, team, safe, a_case, matter, clock);
CREATE INDEX duty_clock ON duty (area, clock, safe, a_case, matter);
CREATE INDEX duty_area ON duty (area, safe, a_case, matter, clock);

CREATE TABLE person_row (
    area     TEXT   NOT NULL,
    person   TEXT   NOT NULL,
    number   BIGINT NOT NULL,
    family   TEXT   NOT NULL,
    given    TEXT   NOT NULL,
    name_key TEXT   NOT NULL,
    upn      TEXT   NOT NULL,
    uln      TEXT   NOT NULL,
    nhs      TEXT   NOT NULL,
    postcode TEXT   NOT NULL,
    district TEXT   NOT NULL,
    seat     TEXT   NOT NULL,
    PRIMARY KEY (area, person)
) STRICT_BY_KEY;
CREATE INDEX person_row_name ON person_row (area, name_key);
CREATE INDEX person_row_upn ON person_row (area, upn);
CREATE INDEX person_row_uln ON person_row (area, uln);
CREATE INDEX person_row_nhs ON person_row (area, nhs);
CREATE INDEX person_row_seat ON person_row (area, seat);

CREATE TABLE contact (
    area    TEXT   NOT NULL,
    person  TEXT   NOT NULL,
    entry   BIGINT NOT NULL,
    kind    TEXT   NOT NULL,
    value   TEXT   NOT NULL,
    sealed  BIGINT NOT NULL,
    PRIMARY KEY (area, person, entry)
) STRICT_BY_KEY;
CREATE INDEX contact_value ON contact (area, kind, value);

-- Which people are parties of a case, and which cases are siblings.
CREATE TABLE party (
    area     TEXT   NOT NULL,
    a_case   TEXT   NOT NULL,
    person   TEXT   NOT NULL,
    relation TEXT   NOT NULL,
    responsibility BIGINT NOT NULL,
    order_limits   BIGINT NOT NULL,
    PRIMARY KEY (area, a_case, person)
) STRICT_BY_KEY;
CREATE INDEX party_person ON party (area, person);
