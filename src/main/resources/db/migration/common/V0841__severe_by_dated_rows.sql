-- From which over-limit rate on a truck is severely over 严重超限, by time: what the rows of law named
-- severe_rate_basis_points say, worked out for the province of this installation. Covers all time without gaps.
CREATE TABLE severe_period (
    begins TIMESTAMP WITH TIME ZONE PRIMARY KEY,
    ends TIMESTAMP WITH TIME ZONE NOT NULL,
    rate_basis_points INTEGER NOT NULL
);
INSERT INTO severe_period (begins, ends, rate_basis_points)
VALUES (TIMESTAMP WITH TIME ZONE '1900-01-01 00:00:00+00', TIMESTAMP WITH TIME ZONE '9999-01-01 00:00:00+00', 10000);

INSERT INTO law_rule (kind, name, province, least, most, valid_from, source, verified, version)
SELECT 'SETTING', 'severe_rate_basis_points', '00', 10000, 10000, DATE '2016-09-21',
    '“严重超限”没有全国统一的数值：浙江把超限率 100% 以上与百吨王分别统计（默认值，按本地考核办法修改）', FALSE, 1
WHERE EXISTS (SELECT 1 FROM law_rule);

-- above 0 where the counts of severe passes are of an earlier row of law and have to be made again; grows with each change
ALTER TABLE pass_hour_mark ADD COLUMN severe_recount INTEGER DEFAULT 0 NOT NULL;
