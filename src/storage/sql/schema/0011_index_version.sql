-- How often the rows that follow from the record have changed: whoever keeps what was made from them
-- asks for this number, and so can not keep it too long.
ALTER TABLE log ADD COLUMN derived BIGINT NOT NULL DEFAULT 0;
