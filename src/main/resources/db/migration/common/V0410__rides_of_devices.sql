-- With which unit a device rode on which days (UTC, days since 1970), so that the fixes of a unit are found by the key of
-- its devices, and no fix pays for an index of its own by unit.
CREATE TABLE device_ride (
    unit_id BIGINT NOT NULL,
    epoch_day INTEGER NOT NULL,
    device_id BIGINT NOT NULL,
    PRIMARY KEY (unit_id, epoch_day, device_id)
);
INSERT INTO device_ride (unit_id, epoch_day, device_id)
SELECT DISTINCT unit_id, CAST(FLOOR(EXTRACT(EPOCH FROM fix_time) / 86400) AS INTEGER), device_id
FROM fix WHERE unit_id IS NOT NULL;
DROP INDEX fix_by_unit;
