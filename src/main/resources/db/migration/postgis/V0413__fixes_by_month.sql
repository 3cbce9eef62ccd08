-- Fixes by month (UTC), so that old ones go by dropping a table. Times no month is made for (wrong clocks) lie in
-- fix_other. Months are made when the first fix of one comes, and some ahead.
ALTER TABLE fix RENAME TO fix_before;
CREATE TABLE fix (
    device_id BIGINT NOT NULL,
    fix_time TIMESTAMP WITH TIME ZONE NOT NULL,
    number BIGINT NOT NULL,
    unit_id BIGINT,
    lon DOUBLE PRECISION NOT NULL,
    lat DOUBLE PRECISION NOT NULL,
    speed_km_per_hour DOUBLE PRECISION,
    heading_degrees DOUBLE PRECISION,
    accuracy_meters DOUBLE PRECISION,
    classification VARCHAR(20) NOT NULL,
    received TIMESTAMP WITH TIME ZONE NOT NULL,
    details VARCHAR(200)
) PARTITION BY RANGE (fix_time);
ALTER TABLE fix ADD CONSTRAINT fix_key PRIMARY KEY (device_id, fix_time);
CREATE INDEX fix_in_order ON fix (number);
CREATE TABLE fix_other PARTITION OF fix DEFAULT;
DO $$
DECLARE
    month TIMESTAMP;
BEGIN
    FOR month IN
        SELECT DISTINCT date_trunc('month', fix_time AT TIME ZONE 'UTC') FROM fix_before
        WHERE fix_time >= TIMESTAMPTZ '2010-01-01 00:00:00+00' AND fix_time < now() + INTERVAL '2 months'
    LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF fix FOR VALUES FROM (%L) TO (%L)',
            'fix_' || to_char(month, 'YYYY_MM'),
            to_char(month, 'YYYY-MM-DD') || ' 00:00:00+00',
            to_char(month + INTERVAL '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
    END LOOP;
END $$;
INSERT INTO fix (device_id, fix_time, number, unit_id, lon, lat, speed_km_per_hour, heading_degrees, accuracy_meters,
    classification, received, details)
SELECT device_id, fix_time, number, unit_id, lon, lat, speed_km_per_hour, heading_degrees, accuracy_meters,
    classification, received, details FROM fix_before;
DROP TABLE fix_before;
