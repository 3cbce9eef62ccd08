-- Terminals that registered by JT/T 808, one a device.
CREATE TABLE terminal (
    device_id BIGINT PRIMARY KEY REFERENCES device (id),
    terminal_id VARCHAR(100) NOT NULL,
    maker VARCHAR(100) NOT NULL,
    model VARCHAR(100) NOT NULL,
    plate VARCHAR(100) NOT NULL,
    plate_color INTEGER NOT NULL,
    code_hash VARCHAR(64) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    registered TIMESTAMP WITH TIME ZONE NOT NULL
);
