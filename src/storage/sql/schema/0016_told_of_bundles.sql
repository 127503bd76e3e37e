-- What its reader was told of the case when a bundle was made, as a checksum (storage/bundles/told):
-- where they would be told something else of the same entries now, the bundle goes. A bundle of
-- before this step has none, and so is made again.
ALTER TABLE bundle ADD COLUMN told TEXT NOT NULL DEFAULT '';
