-- What people chose for columns of imported tables, so that the next file of the same office is understood at once.
CREATE TABLE exchange_column (
    subject VARCHAR(20) NOT NULL,
    -- without case, spaces and brackets
    column_name VARCHAR(100) NOT NULL,
    -- empty where the column was left out
    field VARCHAR(60) NOT NULL,
    PRIMARY KEY (subject, column_name)
);
