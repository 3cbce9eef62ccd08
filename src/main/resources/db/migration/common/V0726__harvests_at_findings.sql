-- Places where grain lay on the road, watched in the next harvests by seasons of patrol demand.
CREATE TABLE finding_harvest (
    finding_id BIGINT NOT NULL REFERENCES finding (id),
    season_id BIGINT NOT NULL,
    PRIMARY KEY (finding_id, season_id)
);
