-- Months of fixes that were written anew in the order of devices and time, and up to which number of the log.
CREATE TABLE fix_month_order (
    fix_month VARCHAR(7) PRIMARY KEY,
    through BIGINT NOT NULL,
    fixes BIGINT NOT NULL,
    ordered TIMESTAMP WITH TIME ZONE NOT NULL
);
