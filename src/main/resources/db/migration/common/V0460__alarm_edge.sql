-- The address of a place tells how far it lies from the edge of the carriageway; alarms keep addresses too.
ALTER TABLE alarm ADD COLUMN edge_meters DOUBLE PRECISION;
ALTER TABLE alarm ADD COLUMN edge_estimated BOOLEAN;
