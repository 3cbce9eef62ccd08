-- Whether a plan was steered by the hours in which roads are wanted; plans made before were not.
ALTER TABLE patrol_plan_run ADD COLUMN key_hours BOOLEAN DEFAULT FALSE NOT NULL;
