-- Markets on the road, held by the last digits of the lunar day; the season is what patrol demand forecasts them by.
CREATE TABLE road_market (
    finding_id BIGINT PRIMARY KEY REFERENCES finding (id),
    digits VARCHAR(30) NOT NULL,
    from_hour INTEGER NOT NULL,
    to_hour INTEGER NOT NULL,
    season_id BIGINT NOT NULL
);
