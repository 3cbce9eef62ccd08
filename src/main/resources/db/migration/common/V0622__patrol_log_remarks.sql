-- What people add to a patrol's log; all else is read from plan, track and photos each time.
CREATE TABLE patrol_log_remark (
    patrol_id BIGINT PRIMARY KEY REFERENCES patrol (id),
    weather VARCHAR(100) NOT NULL,
    road_condition VARCHAR(200) NOT NULL,
    car_condition VARCHAR(200) NOT NULL,
    equipment_condition VARCHAR(200) NOT NULL,
    conclusion VARCHAR(1000) NOT NULL,
    written_by VARCHAR(100) NOT NULL,
    version BIGINT NOT NULL
);
