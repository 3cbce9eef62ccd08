package org.xunlu.roadside.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.sql.AddressColumns;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.Cargo;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.OverLimit;
import org.xunlu.overload.Plate;
import org.xunlu.overload.Severity;
import org.xunlu.overload.VehicleType;
import org.xunlu.patrol.OfficerId;
import org.xunlu.roadside.stop.Offence;
import org.xunlu.roadside.stop.OperationId;
import org.xunlu.roadside.stop.RoadStop;
import org.xunlu.roadside.stop.StopDetails;
import org.xunlu.roadside.stop.StopId;
import org.xunlu.roadside.stop.StopState;

/** Rows of {@code road_stop} and its side tables, both ways. */
final class StopRows {
    static final String COLUMNS = "stopped_at, lon, lat, " + AddressColumns.NAMES
            + ", plate, vehicle_type, axles, driver, licence, carrier, source, first_kg, again_kg, limit_kg, over_kg,"
            + " rate_basis_points, severity, police_points, police_record, operation_id, checkpoint_id, note, state,"
            + " recorded_by, recorded_by_name, settled_by, settled_by_name, settled_why, version, cargo, cargo_told";
    static final String VALUES = ":stopped_at, :lon, :lat, " + AddressColumns.PLACEHOLDERS
            + ", :plate, :vehicle_type, :axles, :driver, :licence, :carrier, :source, :first_kg, :again_kg, :limit_kg,"
            + " :over_kg, :rate, :severity, :police_points, :police_record, :operation_id, :checkpoint_id, :note,"
            + " :state, :recorded_by, :recorded_by_name, :settled_by, :settled_by_name, :settled_why, :version, :cargo,"
            + " :cargo_told";
    static final String ASSIGNMENTS = "stopped_at = :stopped_at, lon = :lon, lat = :lat, " + AddressColumns.ASSIGNMENTS
            + ", plate = :plate, vehicle_type = :vehicle_type, axles = :axles, driver = :driver, licence = :licence,"
            + " carrier = :carrier, source = :source, first_kg = :first_kg, again_kg = :again_kg,"
            + " limit_kg = :limit_kg, over_kg = :over_kg, rate_basis_points = :rate, severity = :severity,"
            + " police_points = :police_points, police_record = :police_record, operation_id = :operation_id,"
            + " checkpoint_id = :checkpoint_id, note = :note, state = :state, settled_by = :settled_by,"
            + " settled_by_name = :settled_by_name, settled_why = :settled_why, version = :version,"
            + " cargo = :cargo, cargo_told = :cargo_told";

    private StopRows() {}

    static <S extends SqlStatement<S>> S bind(S statement, RoadStop stop) {
        StopDetails details = stop.details();
        OverLimit over = stop.overLimit();
        RoadStop.Settled settled = stop.settled();
        OperationId operation = details.operation();
        CheckpointId checkpoint = details.checkpoint();
        return AddressColumns.bind(statement, stop.address())
                .bind("stopped_at", details.at())
                .bind("lon", details.position().lon())
                .bind("lat", details.position().lat())
                .bind("plate", details.vehicle().plate().text())
                .bind("vehicle_type", details.vehicle().type().name())
                .bind("axles", details.vehicle().axles())
                .bind("cargo", details.vehicle().cargo().kind())
                .bind("cargo_told", details.vehicle().cargo().told())
                .bind("driver", details.people().driver())
                .bind("licence", details.people().licence())
                .bind("carrier", details.people().carrier())
                .bind("source", details.people().source())
                .bind("first_kg", details.firstKg())
                .bind("again_kg", details.againKg())
                .bind("limit_kg", over == null ? null : (Integer) over.limitKg())
                .bind("over_kg", over == null ? 0 : over.overKg())
                .bind("rate", over == null ? 0 : over.rateBasisPoints())
                .bind("severity", (over == null ? Severity.WITHIN_LIMIT : over.severity()).name())
                .bind("police_points", details.police().points())
                .bind("police_record", details.police().record())
                .bind("operation_id", operation == null ? null : (Long) operation.value())
                .bind("checkpoint_id", checkpoint == null ? null : (Long) checkpoint.value())
                .bind("note", details.note())
                .bind("state", stop.state().name())
                .bind("recorded_by", stop.author().personId())
                .bind("recorded_by_name", stop.author().name())
                .bind("settled_by", settled == null ? null : (Long) settled.by().personId())
                .bind("settled_by_name", settled == null ? "" : settled.by().name())
                .bind("settled_why", settled == null ? "" : settled.why())
                .bind("version", stop.version());
    }

    static void side(Handle handle, long id, RoadStop stop) {
        handle.execute("DELETE FROM road_stop_offence WHERE stop_id = ?", id);
        handle.execute("DELETE FROM road_stop_officer WHERE stop_id = ?", id);
        PreparedBatch offences =
                handle.prepareBatch("INSERT INTO road_stop_offence (stop_id, offence) VALUES (:id, :offence)");
        stop.details().offences().forEach(each -> offences.bind("id", id)
                .bind("offence", each.name())
                .add());
        offences.execute();
        PreparedBatch officers = handle.prepareBatch("INSERT INTO road_stop_officer (stop_id, officer_id, name,"
                + " certificate_no) VALUES (:id, :officer, :name, :certificate)");
        stop.officers().forEach(each -> officers.bind("id", id)
                .bind("officer", each.officerId())
                .bind("name", each.name())
                .bind("certificate", each.certificateNo())
                .add());
        officers.execute();
    }

    static RoadStop read(Handle handle, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Set<Offence> offences = handle
                .createQuery("SELECT offence FROM road_stop_offence WHERE stop_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list()
                .stream()
                .map(Offence::valueOf)
                .collect(Collectors.toSet());
        List<RoadStop.Present> officers = handle.createQuery(
                        "SELECT * FROM road_stop_officer WHERE stop_id = :id ORDER BY officer_id")
                .bind("id", id)
                .map((each, context) -> new RoadStop.Present(
                        each.getLong("officer_id"), each.getString("name"), each.getString("certificate_no")))
                .list();
        Long operation = row.getObject("operation_id", Long.class);
        Long checkpoint = row.getObject("checkpoint_id", Long.class);
        Long settledBy = row.getObject("settled_by", Long.class);
        return new RoadStop(
                new StopId(id),
                new StopDetails(
                        row.getTimestamp("stopped_at").toInstant(),
                        new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                        new StopDetails.Vehicle(
                                new Plate(row.getString("plate")),
                                VehicleType.valueOf(row.getString("vehicle_type")),
                                row.getInt("axles"),
                                new Cargo(row.getString("cargo"), row.getString("cargo_told"))),
                        new StopDetails.People(
                                row.getString("driver"),
                                row.getString("licence"),
                                row.getString("carrier"),
                                row.getString("source")),
                        row.getObject("first_kg", Integer.class),
                        row.getObject("again_kg", Integer.class),
                        offences,
                        new StopDetails.Police(row.getInt("police_points"), row.getString("police_record")),
                        operation == null ? null : new OperationId(operation),
                        checkpoint == null ? null : new CheckpointId(checkpoint),
                        officers.stream()
                                .map(each -> new OfficerId(each.officerId()))
                                .toList(),
                        row.getString("note")),
                AddressColumns.read(row),
                overLimit(row),
                officers,
                StopState.valueOf(row.getString("state")),
                new RoadStop.Author(row.getLong("recorded_by"), row.getString("recorded_by_name")),
                settledBy == null
                        ? null
                        : new RoadStop.Settled(
                                new RoadStop.Author(settledBy, row.getString("settled_by_name")),
                                row.getString("settled_why")),
                row.getLong("version"));
    }

    private static @Nullable OverLimit overLimit(ResultSet row) throws SQLException {
        Integer limit = row.getObject("limit_kg", Integer.class);
        if (limit == null) {
            return null;
        }
        return new OverLimit(
                limit,
                false,
                row.getInt("over_kg"),
                row.getInt("rate_basis_points"),
                null,
                Severity.valueOf(row.getString("severity")));
    }
}
