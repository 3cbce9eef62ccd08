-- Days that are not what their day of the week says: off, or a weekend day that is worked.
CREATE TABLE holiday (
    holiday_on DATE PRIMARY KEY,
    kind VARCHAR(10) NOT NULL,
    name VARCHAR(60) NOT NULL
);
