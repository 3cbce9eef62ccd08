-- Orders that go with a patrol: its route, its text, and to forget the route. Sent by the room of patrols, not by hand.
ALTER TABLE crew_order ADD COLUMN patrol_id BIGINT;

CREATE INDEX crew_order_by_patrol ON crew_order (patrol_id, device_id);
