-- And so do stops at the roadside.
ALTER TABLE road_stop ADD COLUMN edge_meters DOUBLE PRECISION;
ALTER TABLE road_stop ADD COLUMN edge_estimated BOOLEAN;
