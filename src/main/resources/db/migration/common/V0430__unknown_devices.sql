-- Who called under a name nobody registered: a few hundred rows at most, written anew as a whole.
CREATE TABLE unknown_device (
    unique_id VARCHAR(64) PRIMARY KEY,
    protocol VARCHAR(32) NOT NULL,
    detail VARCHAR(200) NOT NULL,
    network VARCHAR(10) NOT NULL,
    first_seen TIMESTAMP WITH TIME ZONE NOT NULL,
    last_seen TIMESTAMP WITH TIME ZONE NOT NULL,
    tries BIGINT NOT NULL
);
