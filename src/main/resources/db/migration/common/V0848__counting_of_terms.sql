-- How the days of a term are counted, CALENDAR or WORKING, is what its row of law says; null where the row is no term.
ALTER TABLE law_rule ADD COLUMN counting VARCHAR(10);

UPDATE law_rule SET name = 'review_days' WHERE name = 'review_workdays';
UPDATE law_rule SET name = 'filing_days' WHERE name = 'filing_workdays';
UPDATE law_rule SET name = 'hearing_request_days' WHERE name = 'hearing_request_workdays';
UPDATE law_rule SET counting = 'WORKING'
WHERE kind = 'SETTING' AND name IN ('review_days', 'filing_days', 'hearing_request_days', 'service_days');
UPDATE law_rule SET counting = 'CALENDAR'
WHERE kind = 'SETTING' AND name IN ('decision_days', 'payment_days', 'announcement_lead_days');
-- the seven days of service are working days: rows nobody has edited say so and why
UPDATE law_rule SET source = '《行政处罚法》第六十一条：七日内送达；第八十五条：二日、三日、五日、七日是指工作日'
WHERE kind = 'SETTING' AND name = 'service_days' AND version = 1;
