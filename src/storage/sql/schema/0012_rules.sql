-- By which of the council's own rules (promises, closed days: facts of the area) the days of a case
-- were counted: the number of the last such entry. What stands behind the area is read again.
ALTER TABLE case_row ADD COLUMN rules BIGINT NOT NULL DEFAULT 0;
CREATE INDEX case_row_rules ON case_row (area, rules, a_case);
