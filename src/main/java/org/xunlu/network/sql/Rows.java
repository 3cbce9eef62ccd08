package org.xunlu.network.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;

/** Roads and segments as rows. */
final class Rows {
    static final String INSERT_ROAD = "INSERT INTO road (id, route_code, name, road_class, squadron, version)"
            + " VALUES (:id, :code, :name, :class, :squadron, :version)";

    static final String INSERT_SEGMENT =
            "INSERT INTO road_segment (id, road_id, from_node, to_node, geom, length_m, direction, lanes, width_m,"
                    + " start_measure_m, end_measure_m, km_per_hour, grid_cell) VALUES (:id, :road, :from, :to, :geom,"
                    + " :length, :direction, :lanes, :width, :start, :end, :speed, :cell)";

    static final String SEGMENTS =
            "SELECT id, road_id, from_node, to_node, geom, length_m, direction, lanes, width_m, start_measure_m,"
                    + " end_measure_m, km_per_hour, grid_cell FROM road_segment ORDER BY id";

    private Rows() {}

    static void bind(PreparedBatch batch, Road road) {
        batch.bind("id", road.id().value())
                .bind("code", road.routeCode())
                .bind("name", road.name())
                .bind("class", road.roadClass().name())
                .bind("squadron", road.squadron())
                .bind("version", road.version());
    }

    static void bind(PreparedBatch batch, RoadSegment segment) {
        Geometry geometry = segment.geometry();
        batch.bind("id", segment.id().value())
                .bind("road", segment.roadId().value())
                .bind("from", segment.fromNode())
                .bind("to", segment.toNode())
                .bindByType("geom", geometry, Geometry.class)
                .bind("length", segment.lengthMeters())
                .bind("direction", segment.direction().name())
                .bind("lanes", segment.lanes())
                .bind("width", segment.widthMeters())
                .bind("start", segment.startMeasureMeters())
                .bind("end", segment.endMeasureMeters())
                .bind("speed", segment.kmPerHour())
                .bind("cell", segment.gridCell());
    }

    static Road road(ResultSet row, StatementContext context) throws SQLException {
        return new Road(
                new RoadId(row.getLong("id")),
                row.getString("route_code"),
                row.getString("name"),
                RoadClass.valueOf(row.getString("road_class")),
                row.getString("squadron"),
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
