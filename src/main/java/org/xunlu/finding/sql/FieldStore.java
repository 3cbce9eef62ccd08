package org.xunlu.finding.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.field.FieldRegister;
import org.xunlu.finding.field.Standpoint;
import org.xunlu.finding.field.Visit;
import org.xunlu.geo.LonLat;

/** Standpoints and visits in tables {@code finding_standpoint} and {@code finding_visit}. */
public final class FieldStore implements FieldRegister {
    /** The first box looked into; doubled until enough is in it. */
    private static final double FIRST_METERS = 2000;

    private static final List<String> OPEN =
            FindingState.Name.OPEN.stream().map(Enum::name).toList();
    private static final double METERS_A_DEGREE = 111_195;

    private final Database database;

    /** Keeps them in this database. */
    public FieldStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Finding> listOpenAround(LonLat place, double mostMeters, int limit) {
        double radius = Math.min(FIRST_METERS, mostMeters);
        while (true) {
            List<Finding> near = within(place, radius);
            if (near.size() >= limit || radius >= mostMeters) {
                return near.stream().limit(limit).toList();
            }
            radius = Math.min(mostMeters, radius * 4);
        }
    }

    private List<Finding> within(LonLat place, double radius) {
        double north = radius / METERS_A_DEGREE;
        double east = north / Math.cos(Math.toRadians(place.lat()));
        return database
                .read(handle -> handle.createQuery(
                                // states are kept from their index, which is far wider than a box
                                "SELECT * FROM finding WHERE state || '' IN (<open>) AND " + FindingMerges.STANDING
                                        + " AND lat BETWEEN :south AND :north AND lon BETWEEN :west AND :east")
                        .bindList("open", OPEN)
                        .bind("south", place.lat() - north)
                        .bind("north", place.lat() + north)
                        .bind("west", place.lon() - east)
                        .bind("east", place.lon() + east)
                        .map(FindingRows::finding)
                        .list())
                .stream()
                .filter(each -> away(each, place) <= radius)
                .sorted(Comparator.comparingDouble((Finding each) -> away(each, place))
                        .thenComparing(each -> each.id().value()))
                .toList();
    }

    private static double away(Finding finding, LonLat place) {
        return finding.observation().position().roughMetersTo(place);
    }

    @Override
    public Map<FindingId, Long> firstPhotos(List<FindingId> findings) {
        Map<FindingId, Long> photos = new HashMap<>();
        if (!findings.isEmpty()) {
            database.read(handle -> handle.createQuery("SELECT finding_id, MIN(id) AS photo FROM finding_photo"
                            + " WHERE finding_id IN (<ids>) GROUP BY finding_id")
                    .bindList("ids", findings.stream().map(FindingId::value).toList())
                    .map((row, context) -> photos.put(new FindingId(row.getLong("finding_id")), row.getLong("photo")))
                    .list());
        }
        return photos;
    }

    @Override
    public List<FindingKind> kindsByUse(Instant since) {
        return database.read(handle -> handle.createQuery("SELECT kind FROM finding WHERE found_at >= :since"
                        + " GROUP BY kind ORDER BY COUNT(*) DESC, kind")
                .bind("since", since)
                .map((row, context) -> FindingKind.valueOf(row.getString("kind")))
                .list());
    }

    @Override
    public void keep(FindingId finding, Standpoint standpoint) {
        try {
            database.change(handle -> handle.createUpdate(
                            "INSERT INTO finding_standpoint (finding_id, lon, lat,"
                                    + " accuracy_meters, heading_degrees) SELECT id, :lon, :lat, :accuracy, :heading FROM finding"
                                    + " WHERE id = :id AND NOT EXISTS (SELECT 1 FROM finding_standpoint WHERE finding_id = :id)")
                    .bind("id", finding.value())
                    .bind("lon", standpoint.position().lon())
                    .bind("lat", standpoint.position().lat())
                    .bind("accuracy", standpoint.accuracyMeters())
                    .bind("heading", standpoint.headingDegrees())
                    .execute());
        } catch (UnableToExecuteStatementException e) {
            // the same request, sent twice at the same time: the other one won
            if (findStandpoint(finding).isEmpty()) {
                throw e;
            }
        }
    }

    @Override
    public Optional<Standpoint> findStandpoint(FindingId finding) {
        return database.read(handle -> handle.createQuery("SELECT * FROM finding_standpoint WHERE finding_id = :id")
                .bind("id", finding.value())
                .map((row, context) -> Objects.requireNonNull(standpoint(row)))
                .findOne());
    }

    @Override
    public void add(Visit visit, HistoryLine line) {
        Standpoint stood = visit.standpoint();
        try {
            database.change(handle -> {
                handle.createUpdate(
                                "INSERT INTO finding_visit (finding_id, visited_at, person_id, person_name, outcome,"
                                        + " note, lon, lat, accuracy_meters, heading_degrees, request_key) VALUES (:finding, :at,"
                                        + " :person, :name, :outcome, :note, :lon, :lat, :accuracy, :heading, :key)")
                        .bind("finding", visit.finding().value())
                        .bind("at", visit.visitedAt())
                        .bind("person", visit.personId())
                        .bind("name", visit.personName())
                        .bind("outcome", visit.outcome().name())
                        .bind("note", visit.note())
                        .bind(
                                "lon",
                                stood == null ? null : (Double) stood.position().lon())
                        .bind(
                                "lat",
                                stood == null ? null : (Double) stood.position().lat())
                        .bind("accuracy", stood == null ? null : stood.accuracyMeters())
                        .bind("heading", stood == null ? null : stood.headingDegrees())
                        .bind("key", visit.key())
                        .execute();
                FindingStore.write(handle, visit.finding(), line);
            });
        } catch (UnableToExecuteStatementException e) {
            if (findVisit(visit.personId(), visit.key()).isEmpty()) {
                throw e;
            }
        }
    }

    @Override
    public Optional<Visit> findVisit(long personId, String key) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM finding_visit WHERE person_id = :person AND request_key = :key")
                .bind("person", personId)
                .bind("key", key)
                .map((row, context) -> visit(row))
                .findOne());
    }

    @Override
    public List<Visit> visits(FindingId finding) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM finding_visit WHERE finding_id = :id ORDER BY id")
                        .bind("id", finding.value())
                        .map((row, context) -> visit(row))
                        .list());
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                new FindingId(row.getLong("finding_id")),
                row.getObject("visited_at", OffsetDateTime.class).toInstant(),
                row.getLong("person_id"),
                row.getString("person_name"),
                Visit.Outcome.valueOf(row.getString("outcome")),
                row.getString("note"),
                standpoint(row),
                row.getString("request_key"));
    }

    private static @Nullable Standpoint standpoint(ResultSet row) throws SQLException {
        Double lon = row.getObject("lon", Double.class);
        Double lat = row.getObject("lat", Double.class);
        return lon == null || lat == null
                ? null
                : new Standpoint(
                        new LonLat(lon, lat),
                        row.getObject("accuracy_meters", Double.class),
                        row.getObject("heading_degrees", Double.class));
    }
}
