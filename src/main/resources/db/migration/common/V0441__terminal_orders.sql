-- What the terminal of a unit was told about its patrol, and what it answered: the latest of each kind.
CREATE TABLE terminal_order (
    device_id BIGINT NOT NULL,
    patrol_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    content INTEGER NOT NULL,
    sent TIMESTAMP WITH TIME ZONE NOT NULL,
    answered TIMESTAMP WITH TIME ZONE,
    result INTEGER,
    PRIMARY KEY (patrol_id, device_id, kind)
);
