-- What a spotter test of a month came to, with what it was worked out from: other visits, plans or roads, another basis.
CREATE TABLE spotter_test (
    tested VARCHAR(10) NOT NULL,
    test_month INTEGER NOT NULL,
    basis VARCHAR(200) NOT NULL,
    auc DOUBLE PRECISION,
    frequency_auc DOUBLE PRECISION,
    hour_entropy DOUBLE PRECISION NOT NULL,
    visits BIGINT NOT NULL,
    PRIMARY KEY (tested, test_month)
);
