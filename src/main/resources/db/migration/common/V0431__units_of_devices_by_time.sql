-- With which unit a device rides from when on; a fix that comes in late is counted for the unit of its own time.
CREATE TABLE device_unit (
    device_id BIGINT NOT NULL,
    since TIMESTAMP WITH TIME ZONE NOT NULL,
    unit_id BIGINT,
    PRIMARY KEY (device_id, since)
);
INSERT INTO device_unit (device_id, since, unit_id) SELECT id, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00', unit_id FROM device;

-- What devices tell of themselves besides positions, and what went wrong with them. Written now and then.
CREATE TABLE device_health (
    device_id BIGINT PRIMARY KEY,
    version VARCHAR(100) NOT NULL,
    battery_percent DOUBLE PRECISION,
    errors BIGINT NOT NULL,
    last_error VARCHAR(60),
    last_error_at TIMESTAMP WITH TIME ZONE
);
