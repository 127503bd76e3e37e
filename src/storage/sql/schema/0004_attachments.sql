-- What is known of each attached file beside its bytes: its type, found from them, and what a
-- scanner for malware said. A file in the folder that has no row here was never acknowledged.
-- `scan` is "not scanned", "clean", "infected" or "could not be scanned".
CREATE TABLE attachment (
    area       TEXT   NOT NULL,
    hash       TEXT   NOT NULL,
    bytes      BIGINT NOT NULL,
    media_type TEXT   NOT NULL,
    received   BIGINT NOT NULL,
    scan       TEXT   NOT NULL,
    scanned    BIGINT NOT NULL,
    finding    TEXT   NOT NULL,
    PRIMARY KEY (area, hash)
) STRICT_BY_KEY;
CREATE INDEX attachment_scan ON attachment (area, scan, hash);
