package org.xunlu.finding.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.RoadAddress;
import org.xunlu.geo.Side;

/** The five columns in which a table keeps a road address. */
public final class AddressColumns {
    /** Their names. */
    public static final String NAMES = "route_code, road_name, stake, side, distance_meters";

    /** Their placeholders, see {@link #bind}. */
    public static final String PLACEHOLDERS = ":route_code, :road_name, :stake, :side, :distance_meters";

    /** For an UPDATE. */
    public static final String ASSIGNMENTS = "route_code = :route_code, road_name = :road_name, stake = :stake,"
            + " side = :side, distance_meters = :distance_meters";

    private AddressColumns() {}

    /** Fills the placeholders; null leaves all five columns empty. */
    public static <S extends SqlStatement<S>> S bind(S statement, @Nullable RoadAddress address) {
        return statement
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
        return new RoadAddress(
                Objects.requireNonNull(row.getString("route_code")),
                Objects.requireNonNull(row.getString("road_name")),
                Objects.requireNonNull(row.getString("stake")),
                Side.valueOf(side),
                row.getDouble("distance_meters"));
    }
}
