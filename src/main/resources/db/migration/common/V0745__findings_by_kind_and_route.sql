-- Lists of findings are filtered by kind or route and read from the latest on.
CREATE INDEX finding_by_kind ON finding (kind, id);
CREATE INDEX finding_by_route_and_id ON finding (route_code, id);
DROP INDEX finding_by_route;
