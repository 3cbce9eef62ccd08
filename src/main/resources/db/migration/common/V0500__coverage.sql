-- Everything here is made of fixes and can be made again.
CREATE TABLE driven_day (
    rider BIGINT NOT NULL,
    drive_day DATE NOT NULL,
    network_meters DOUBLE PRECISION NOT NULL,
    straight_meters DOUBLE PRECISION NOT NULL,
    fixes INTEGER NOT NULL,
    through BIGINT NOT NULL,
    PRIMARY KEY (rider, drive_day)
);

CREATE TABLE segment_visit (
    rider BIGINT NOT NULL,
    drive_day DATE NOT NULL,
    place INTEGER NOT NULL,
    segment_id BIGINT NOT NULL,
    from_fraction DOUBLE PRECISION NOT NULL,
    to_fraction DOUBLE PRECISION NOT NULL,
    entered TIMESTAMP WITH TIME ZONE NOT NULL,
    left_at TIMESTAMP WITH TIME ZONE NOT NULL,
    meters DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (rider, drive_day, place)
);
CREATE INDEX segment_visit_by_time ON segment_visit (entered);

CREATE TABLE coverage_progress (
    id INTEGER PRIMARY KEY,
    through BIGINT NOT NULL
);
INSERT INTO coverage_progress (id, through) VALUES (1, 0);
