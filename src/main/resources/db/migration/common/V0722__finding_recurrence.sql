-- Which closed finding one repeats: the same kind at the same place.
CREATE TABLE finding_recurrence (
    finding_id BIGINT PRIMARY KEY REFERENCES finding (id),
    former_id BIGINT NOT NULL REFERENCES finding (id)
);
CREATE INDEX finding_recurrence_by_former ON finding_recurrence (former_id);
CREATE INDEX finding_by_deadline ON finding (deadline, id);
