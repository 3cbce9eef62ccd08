-- How far was driven by the log that was signed, in metres: matching anew moves it by a few, which is no change of the log.
ALTER TABLE patrol_log_signature ADD COLUMN driven_meters DOUBLE PRECISION DEFAULT 0 NOT NULL;
