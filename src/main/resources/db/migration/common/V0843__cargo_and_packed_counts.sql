-- What trucks carry, and counts of passes that stay small and quick whatever is asked of them.

-- Kinds of cargo 货类 under which people count, with the words by which points and officers name them.
CREATE TABLE cargo_kind (
    -- 1 to 63: under it the counts are kept, so that it never changes; 0 is cargo nobody told
    number INTEGER PRIMARY KEY,
    code VARCHAR(20) NOT NULL UNIQUE,
    name_zh VARCHAR(40) NOT NULL,
    name_en VARCHAR(40) NOT NULL,
    -- separated by blanks; a text that holds one of them is of this kind
    words VARCHAR(1000) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    source VARCHAR(300) NOT NULL
);

-- code of the kind, UNKNOWN where nobody told or the words are not known; and what was told, as it was told
ALTER TABLE vehicle_pass ADD COLUMN cargo VARCHAR(20) DEFAULT 'UNKNOWN' NOT NULL;
ALTER TABLE vehicle_pass ADD COLUMN cargo_told VARCHAR(40) DEFAULT '' NOT NULL;
ALTER TABLE road_stop ADD COLUMN cargo VARCHAR(20) DEFAULT 'UNKNOWN' NOT NULL;
ALTER TABLE road_stop ADD COLUMN cargo_told VARCHAR(40) DEFAULT '' NOT NULL;

-- A row for each hour, place, direction, sort of truck and cargo would be a row for nearly each pass. So the hours of a
-- place stay plain rows, and what filters ask of them lies packed, one value for each place and day.
DROP TABLE pass_hour;
CREATE TABLE pass_hour (
    -- hours since Monday, 5 January 1970, 0:00 in Asia/Shanghai: MOD 168 is the hour of the week, DIV 168 the week
    hour_at INTEGER NOT NULL,
    checkpoint_id BIGINT NOT NULL REFERENCES checkpoint (id),
    passes INTEGER NOT NULL,
    over_limit INTEGER NOT NULL,
    over_ten INTEGER NOT NULL,
    over_twenty INTEGER NOT NULL,
    over_fifty INTEGER NOT NULL,
    severe INTEGER NOT NULL,
    hundred_tonne INTEGER NOT NULL,
    over_kg BIGINT NOT NULL,
    PRIMARY KEY (hour_at, checkpoint_id)
);
CREATE TABLE pass_day (
    -- days since Monday, 5 January 1970, in Asia/Shanghai: hour_at / 24
    day_at INTEGER NOT NULL,
    checkpoint_id BIGINT NOT NULL REFERENCES checkpoint (id),
    -- counts by hour, direction, axles, type and cargo; how they are packed stands in class HourCells
    cells BYTEA NOT NULL,
    PRIMARY KEY (day_at, checkpoint_id)
);
-- counted from the first pass on again, in the background
DELETE FROM pass_hour_gap;
UPDATE pass_hour_mark SET last_pass_id = 0, severe_recount = 0;
