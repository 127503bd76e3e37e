-- What a worklist in the order of harm, a list of promises and a manager's board ask of the index.
-- All of it follows from the record; `ribbon doctor --rebuild` makes it exact.

-- The class of a duty, from its law alone: see `Harm` in storage/derived/rows.hpp. 2 until the case
-- is next read.
ALTER TABLE duty ADD COLUMN harm BIGINT NOT NULL DEFAULT 2;
UPDATE duty SET harm = 3 WHERE clock LIKE 'corr.%';
UPDATE duty SET harm = 0 WHERE clock LIKE 'order.%' OR clock LIKE 'unopposed.%';
UPDATE duty SET harm = 1
    WHERE clock IN ('ap.s19-duty', 'ap.suspension-day6', 'ap.permanent-exclusion-day6');
CREATE INDEX duty_risk_officer ON duty (area, officer, harm, legal, a_case, matter, clock);
CREATE INDEX duty_risk_team ON duty (area, team, harm, legal, a_case, matter, clock);
CREATE INDEX duty_risk_clock ON duty (area, clock, harm, legal, a_case, matter);
CREATE INDEX duty_risk_area ON duty (area, harm, legal, a_case, matter, clock);

-- How steadily a case was held: how many officers so far, days with nobody that are over, and since
-- when nobody has it (NULL where somebody has).
ALTER TABLE case_row ADD COLUMN officers BIGINT NOT NULL DEFAULT 0;
ALTER TABLE case_row ADD COLUMN gap_days BIGINT NOT NULL DEFAULT 0;
ALTER TABLE case_row ADD COLUMN nobody_since BIGINT;
ALTER TABLE case_row ADD COLUMN closed BIGINT NOT NULL DEFAULT 0;
CREATE INDEX case_row_nobody ON case_row (area, nobody_since, a_case);

-- What somebody of the council has still to do, that no clock of the law runs for: a promise made
-- ('promise'), a call asked for ('call'), a case offered and not yet answered ('handover', with the
-- officer to whom it is offered). `due` is the largest day there is where no day was named.
CREATE TABLE open_item (
    area    TEXT   NOT NULL,
    a_case  TEXT   NOT NULL,
    entry   BIGINT NOT NULL,
    kind    TEXT   NOT NULL,
    officer TEXT   NOT NULL,
    team    TEXT   NOT NULL,
    made    BIGINT NOT NULL,
    due     BIGINT NOT NULL,
    PRIMARY KEY (area, a_case, entry)
) STRICT_BY_KEY;
CREATE INDEX open_item_officer ON open_item (area, officer, kind, due, a_case, entry);
CREATE INDEX open_item_team ON open_item (area, team, kind, due, a_case, entry);
CREATE INDEX open_item_area ON open_item (area, kind, due, a_case, entry);
