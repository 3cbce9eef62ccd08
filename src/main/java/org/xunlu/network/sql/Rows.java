package org.xunlu.network.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadLand;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;

/** Roads and segments as rows. */
final class Rows {
    private static final int WGS84 = 4326;

    static final String INSERT_ROAD =
            "INSERT INTO road (id, route_code, name, road_class, squadron, version, land_left_m, land_right_m,"
                    + " land_surveyed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String INSERT_SEGMENT =
            "INSERT INTO road_segment (id, road_id, from_node, to_node, geom, length_m, direction, lanes, width_m,"
                    + " start_measure_m, end_measure_m, km_per_hour, grid_cell)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String SEGMENTS =
            "SELECT id, road_id, from_node, to_node, geom, length_m, direction, lanes, width_m, start_measure_m,"
                    + " end_measure_m, km_per_hour, grid_cell FROM road_segment";

    private Rows() {}

    static void bind(PreparedStatement insert, Road road) throws SQLException {
        insert.setLong(1, road.id().value());
        insert.setString(2, road.routeCode());
        insert.setString(3, road.name());
        insert.setString(4, road.roadClass().name());
        insert.setString(5, road.squadron());
        insert.setLong(6, road.version());
        insert.setObject(7, said(road, road.land().leftMeters()), Types.DOUBLE);
        insert.setObject(8, said(road, road.land().rightMeters()), Types.DOUBLE);
        insert.setBoolean(9, road.land().surveyed());
    }

    static void bind(PreparedStatement insert, RoadSegment segment) throws SQLException {
        Geometry geometry = segment.geometry();
        if (geometry.getSRID() != WGS84) {
            geometry = geometry.copy();
            geometry.setSRID(WGS84);
        }
        insert.setLong(1, segment.id().value());
        insert.setLong(2, segment.roadId().value());
        insert.setLong(3, segment.fromNode());
        insert.setLong(4, segment.toNode());
        insert.setObject(5, geometry);
        insert.setDouble(6, segment.lengthMeters());
        insert.setString(7, segment.direction().name());
        insert.setInt(8, segment.lanes());
        insert.setDouble(9, segment.widthMeters());
        insert.setDouble(10, segment.startMeasureMeters());
        insert.setDouble(11, segment.endMeasureMeters());
        insert.setDouble(12, segment.kmPerHour());
        insert.setString(13, segment.gridCell());
    }

    /** A half width as it is stored: null where it is the class that speaks. */
    static @Nullable Double said(Road road, double halfMeters) {
        return road.land().equals(RoadLand.estimated(road.roadClass())) ? null : halfMeters;
    }

    static Road road(ResultSet row, StatementContext context) throws SQLException {
        RoadClass roadClass = RoadClass.valueOf(row.getString("road_class"));
        double left = row.getDouble("land_left_m");
        RoadLand land = row.wasNull()
                ? RoadLand.estimated(roadClass)
                : new RoadLand(left, row.getDouble("land_right_m"), row.getBoolean("land_surveyed"));
        return new Road(
                new RoadId(row.getLong("id")),
                row.getString("route_code"),
                row.getString("name"),
                roadClass,
                row.getString("squadron"),
                land,
                row.getLong("version"));
    }

    static RoadSegment segment(ResultSet row, StatementContext context) throws SQLException {
        return new RoadSegment(
                new SegmentId(row.getLong(1)),
                new RoadId(row.getLong(2)),
                row.getLong(3),
                row.getLong(4),
                (LineString) row.getObject(5),
                row.getDouble(6),
                Direction.valueOf(row.getString(7)),
                row.getInt(8),
                row.getDouble(9),
                row.getDouble(10),
                row.getDouble(11),
                row.getDouble(12),
                row.getString(13));
    }
}
