-- Patrols of plans of months that are not drawn up yet: so much as has to be kept of them. A leg takes some bytes here and
-- some hundred as rows of a patrol.
CREATE TABLE patrol_plan_sketch (
    run_id BIGINT NOT NULL REFERENCES patrol_plan_run (id),
    plan_day DATE NOT NULL,
    unit_id BIGINT NOT NULL REFERENCES patrol_unit (id),
    planned_from TIMESTAMP WITH TIME ZONE NOT NULL,
    planned_to TIMESTAMP WITH TIME ZONE NOT NULL,
    shown_from TIMESTAMP WITH TIME ZONE NOT NULL,
    decoy BOOLEAN NOT NULL,
    seed BIGINT NOT NULL,
    -- keys of officers, blanks between
    officers VARCHAR(1000) NOT NULL,
    length_meters DOUBLE PRECISION NOT NULL,
    required_meters DOUBLE PRECISION NOT NULL,
    seconds DOUBLE PRECISION NOT NULL,
    -- legs in driving order, packed
    legs BYTEA NOT NULL,
    PRIMARY KEY (run_id, plan_day, unit_id, planned_from)
);

-- Each time the rest of a plan was planned anew; the seed makes it again.
CREATE TABLE patrol_plan_renewal (
    run_id BIGINT NOT NULL REFERENCES patrol_plan_run (id),
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    made_by VARCHAR(100) NOT NULL,
    from_day DATE NOT NULL,
    seed BIGINT NOT NULL
);
CREATE INDEX patrol_plan_renewal_run ON patrol_plan_renewal (run_id, made_at);

-- A long plan by day, week and month, as the API tells it; empty for others.
ALTER TABLE patrol_plan_run ADD COLUMN calendar TEXT DEFAULT '' NOT NULL;
