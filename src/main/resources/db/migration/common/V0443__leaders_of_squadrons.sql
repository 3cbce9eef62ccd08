-- The officer who leads a squadron and sees its units live.
CREATE TABLE squadron_leader (
    squadron_id BIGINT PRIMARY KEY,
    officer_id BIGINT NOT NULL
);
