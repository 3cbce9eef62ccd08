-- Facts about this installation, by name: whether demo data are loaded, the county's centre, and the like.
CREATE TABLE installation (
    name VARCHAR(64) PRIMARY KEY,
    content VARCHAR(2000) NOT NULL
);
