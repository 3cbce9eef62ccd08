package org.xunlu.screening.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.network.RoadClass;
import org.xunlu.screening.Suspicion;
import org.xunlu.screening.SuspicionState;
import org.xunlu.zone.Footprint;
import org.xunlu.zone.FootprintUse;
import org.xunlu.zone.Matter;

/** Suspicions as rows. */
final class SuspicionRows {
    static final String INSERT = """
            INSERT INTO suspicion (set_id, footprint_key, name, use_kind, height_m, geom, road_id, road_class,
                route_code, road_name, stake, side, matter, article, edge_m, centre_m, limit_m, depth_m, land_m2,
                zone_m2, certain, remarks, lon, lat, road_lon, road_lat, mark, state, reopened, reason, decided_by,
                version)
            VALUES (:set, :key, :name, :use, :height, :geom, :road, :road_class, :route_code, :road_name, :stake, :side,
                :matter, :article, :edge, :centre, :limit, :depth, :land, :zone, :certain, :remarks, :lon, :lat,
                :road_lon, :road_lat, :mark, :state, :reopened, '', '', 1)""";

    /** What a screening measures anew; a person's word stays unless the row is opened again. */
    static final String UPDATE = """
            UPDATE suspicion SET name = :name, use_kind = :use, height_m = :height, geom = :geom,
                road_class = :road_class, route_code = :route_code, road_name = :road_name, stake = :stake,
                side = :side, article = :article, edge_m = :edge, centre_m = :centre, limit_m = :limit,
                depth_m = :depth, land_m2 = :land, zone_m2 = :zone, certain = :certain, remarks = :remarks, lon = :lon,
                lat = :lat, road_lon = :road_lon, road_lat = :road_lat, mark = :mark, state = :state,
                reopened = :reopened, version = version + 1
            WHERE set_id = :set AND footprint_key = :key AND road_id = :road AND matter = :matter""";

    private SuspicionRows() {}

    static <S extends SqlStatement<S>> S bind(
            S statement, Suspicion suspicion, SuspicionState state, boolean reopened) {
        Footprint what = suspicion.what();
        Suspicion.Where where = suspicion.where();
        Suspicion.Measured measured = suspicion.measured();
        return statement
                .bind("set", suspicion.setId())
                .bind("key", what.key())
                .bind("name", what.name())
                .bind("use", what.use().name())
                .bind("height", what.heightMeters())
                .bind("geom", what.shape())
                .bind("road", where.roadId())
                .bind("road_class", where.roadClass().name())
                .bind("route_code", where.routeCode())
                .bind("road_name", where.roadName())
                .bind("stake", where.stake())
                .bind("side", where.side().name())
                .bind("matter", measured.matter().name())
                .bind("article", measured.article())
                .bind("edge", measured.edgeMeters())
                .bind("centre", measured.centreMeters())
                .bind("limit", measured.limitMeters())
                .bind("depth", measured.depthMeters())
                .bind("land", measured.landSquareMeters())
                .bind("zone", measured.zoneSquareMeters())
                .bind("certain", measured.certain())
                .bind("remarks", measured.remarks())
                .bind("lon", measured.nearest().lon())
                .bind("lat", measured.nearest().lat())
                .bind("road_lon", where.onRoad().lon())
                .bind("road_lat", where.onRoad().lat())
                .bind("mark", measured.mark())
                .bind("state", state.name())
                .bind("reopened", reopened);
    }

    static Suspicion suspicion(ResultSet row, StatementContext context) throws SQLException {
        return new Suspicion(
                row.getLong("id"),
                row.getLong("set_id"),
                footprint(row, 0),
                new Suspicion.Where(
                        row.getLong("road_id"),
                        RoadClass.valueOf(row.getString("road_class")),
                        row.getString("route_code"),
                        row.getString("road_name"),
                        row.getString("stake"),
                        Side.valueOf(row.getString("side")),
                        new LonLat(row.getDouble("road_lon"), row.getDouble("road_lat"))),
                new Suspicion.Measured(
                        Matter.valueOf(row.getString("matter")),
                        row.getString("article"),
                        row.getDouble("edge_m"),
                        row.getDouble("centre_m"),
                        row.getDouble("limit_m"),
                        row.getDouble("depth_m"),
                        row.getDouble("land_m2"),
                        row.getDouble("zone_m2"),
                        row.getBoolean("certain"),
                        row.getString("remarks"),
                        new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                        row.getLong("mark")),
                decision(row));
    }

    private static Suspicion.Decision decision(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return new Suspicion.Decision(
                SuspicionState.valueOf(row.getString("state")),
                row.getBoolean("reopened"),
                row.getString("reason"),
                row.getString("decided_by"),
                at == null ? null : at.toInstant(),
                row.getObject("finding_id", Long.class),
                row.getLong("version"));
    }

    static Footprint footprint(ResultSet row, double errorMeters) throws SQLException {
        @Nullable Double height = row.getObject("height_m", Double.class);
        return new Footprint(
                row.getString("footprint_key"),
                row.getString("name"),
                FootprintUse.valueOf(row.getString("use_kind")),
                (Geometry) row.getObject("geom"),
                height,
                errorMeters);
    }
}
