-- Whether the search of a plan came to its end; one that was ended early has the days and tries found until then.
ALTER TABLE patrol_plan_run ADD COLUMN finished BOOLEAN DEFAULT TRUE NOT NULL;

UPDATE patrol_plan_run SET finished = FALSE WHERE figures LIKE '%"finished":false%';
