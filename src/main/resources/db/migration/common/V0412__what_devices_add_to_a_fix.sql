-- Alarms and figures of terminals and phones in one short text, as FixDetails writes it; most fixes have none.
ALTER TABLE fix ADD COLUMN details VARCHAR(200);
