-- The lists of those over the limit and of contested records, without reading all the lawful trucks between them.
CREATE INDEX vehicle_pass_over ON vehicle_pass (captured_at, id) WHERE over_kg > 0;
CREATE INDEX vehicle_pass_contested ON vehicle_pass (captured_at, id) WHERE conflict;
