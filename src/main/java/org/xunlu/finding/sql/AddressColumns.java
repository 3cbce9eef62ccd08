package org.xunlu.finding.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.RoadAddress;
import org.xunlu.geo.Side;

/** The columns in which a table keeps a road address. */
public final class AddressColumns {
    /** Their names. */
    public static final String NAMES =
            "route_code, road_name, stake, side, distance_meters, edge_meters, edge_estimated";

    /** Their placeholders, see {@link #bind}. */
    public static final String PLACEHOLDERS =
            ":route_code, :road_name, :stake, :side, :distance_meters," + " :edge_meters, :edge_estimated";

    /** For an UPDATE. */
    public static final String ASSIGNMENTS = "route_code = :route_code, road_name = :road_name, stake = :stake,"
            + " side = :side, distance_meters = :distance_meters, edge_meters = :edge_meters,"
            + " edge_estimated = :edge_estimated";

    private AddressColumns() {}

    /** Fills the placeholders; null leaves all columns empty. */
    public static <S extends SqlStatement<S>> S bind(S statement, @Nullable RoadAddress address) {
        RoadAddress.Edge edge = address == null ? null : address.edge();
        return statement
                .bind("edge_meters", edge == null ? null : (Double) edge.meters())
                .bind("edge_estimated", edge == null ? null : (Boolean) edge.estimated())
                .bind("route_code", address == null ? null : address.routeCode())
                .bind("road_name", address == null ? null : address.roadName())
                .bind("stake", address == null ? null : address.stake())
                .bind("side", address == null ? null : address.side().name())
                .bind("distance_meters", address == null ? null : (Double) address.distanceMeters());
    }

    /** The address of a row, or null where it has none. */
    public static @Nullable RoadAddress read(ResultSet row) throws SQLException {
        String side = row.getString("side");
        if (side == null) {
            return null;
        }
        Double edge = row.getObject("edge_meters", Double.class);
        return new RoadAddress(
                Objects.requireNonNull(row.getString("route_code")),
                Objects.requireNonNull(row.getString("road_name")),
                Objects.requireNonNull(row.getString("stake")),
                Side.valueOf(side),
                row.getDouble("distance_meters"),
                edge == null ? null : new RoadAddress.Edge(edge, row.getBoolean("edge_estimated")));
    }
}
