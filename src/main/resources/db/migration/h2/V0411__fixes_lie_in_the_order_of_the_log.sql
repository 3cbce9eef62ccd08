-- H2 keeps a table in the order of a numeric primary key and rewrites whole pages at each commit. In the order of the log
-- all fixes of a commit share the last page, and the index by number costs nothing.
CREATE TABLE fix_in_order (
    number BIGINT PRIMARY KEY,
    device_id BIGINT NOT NULL,
    fix_time TIMESTAMP WITH TIME ZONE NOT NULL,
    unit_id BIGINT,
    lon DOUBLE PRECISION NOT NULL,
    lat DOUBLE PRECISION NOT NULL,
    speed_km_per_hour DOUBLE PRECISION,
    heading_degrees DOUBLE PRECISION,
    accuracy_meters DOUBLE PRECISION,
    classification VARCHAR(20) NOT NULL,
    received TIMESTAMP WITH TIME ZONE NOT NULL
);
INSERT INTO fix_in_order (number, device_id, fix_time, unit_id, lon, lat, speed_km_per_hour, heading_degrees,
    accuracy_meters, classification, received)
SELECT number, device_id, fix_time, unit_id, lon, lat, speed_km_per_hour, heading_degrees, accuracy_meters,
    classification, received FROM fix ORDER BY number;
DROP TABLE fix;
ALTER TABLE fix_in_order RENAME TO fix;
CREATE UNIQUE INDEX fix_by_device ON fix (device_id, fix_time);
