-- Passes counted by hour, place and sort of truck, so that a year of them is summed up in a moment. Follows the log of
-- passes by its numbers, some seconds behind.
CREATE TABLE pass_hour (
    -- hours since Monday, 5 January 1970, 0:00 in Asia/Shanghai: MOD 168 is the hour of the week, DIV 168 the week
    hour_at INTEGER NOT NULL,
    checkpoint_id BIGINT NOT NULL REFERENCES checkpoint (id),
    direction VARCHAR(4) NOT NULL,
    -- 6: six and more
    axles INTEGER NOT NULL,
    vehicle_type VARCHAR(12) NOT NULL,
    passes INTEGER NOT NULL,
    over_limit INTEGER NOT NULL,
    over_ten INTEGER NOT NULL,
    over_twenty INTEGER NOT NULL,
    over_fifty INTEGER NOT NULL,
    severe INTEGER NOT NULL,
    hundred_tonne INTEGER NOT NULL,
    over_kg BIGINT NOT NULL,
    PRIMARY KEY (hour_at, checkpoint_id, direction, axles, vehicle_type)
);

-- How far the log has been counted: one row.
CREATE TABLE pass_hour_mark (
    last_pass_id BIGINT NOT NULL
);
INSERT INTO pass_hour_mark (last_pass_id) VALUES (0);

-- Numbers that were passed over because nothing stood there yet: a slower transaction may still bring them.
CREATE TABLE pass_hour_gap (
    first_id BIGINT PRIMARY KEY,
    last_id BIGINT NOT NULL,
    noted_at TIMESTAMP WITH TIME ZONE NOT NULL
);
