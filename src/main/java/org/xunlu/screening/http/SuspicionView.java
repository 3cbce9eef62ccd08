package org.xunlu.screening.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.xunlu.screening.Suspicion;

/**
 * A suspicion as the API tells it.
 *
 * @param state {@code OPEN}, {@code CONFIRMED}, {@code DISMISSED} or {@code GONE}
 * @param edgeMeters from the outer edge of the road land, negative within it
 * @param lon of the nearest place of the footprint
 * @param roadLon of the nearest place of the centre line
 * @param outline the footprint as GeoJSON geometry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuspicionView(
        long id,
        long setId,
        String key,
        String name,
        String use,
        @Nullable Double heightMeters,
        long roadId,
        String roadClass,
        String routeCode,
        String roadName,
        String stake,
        String side,
        String matter,
        String article,
        double edgeMeters,
        double centreMeters,
        double limitMeters,
        double depthMeters,
        double landSquareMeters,
        double zoneSquareMeters,
        boolean certain,
        List<String> remarks,
        double lon,
        double lat,
        double roadLon,
        double roadLat,
        String state,
        boolean reopened,
        String reason,
        String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Long findingId,
        long version,
        @JsonRawValue String outline) {
    private static final int DECIMALS = 7;

    /** The view of a suspicion. */
    public static SuspicionView of(Suspicion suspicion) {
        Suspicion.Where where = suspicion.where();
        Suspicion.Measured measured = suspicion.measured();
        Suspicion.Decision decision = suspicion.decision();
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        return new SuspicionView(
                suspicion.id(),
                suspicion.setId(),
                suspicion.what().key(),
                suspicion.what().name(),
                suspicion.what().use().name(),
                suspicion.what().heightMeters(),
                where.roadId(),
                where.roadClass().name(),
                where.routeCode(),
                where.roadName(),
                where.stake(),
                where.side().name(),
                measured.matter().name(),
                measured.article(),
                rounded(measured.edgeMeters()),
                rounded(measured.centreMeters()),
                rounded(measured.limitMeters()),
                rounded(measured.depthMeters()),
                rounded(measured.landSquareMeters()),
                rounded(measured.zoneSquareMeters()),
                measured.certain(),
                measured.remarks().isEmpty()
                        ? List.of()
                        : List.of(measured.remarks().split(" ", -1)),
                measured.nearest().lon(),
                measured.nearest().lat(),
                where.onRoad().lon(),
                where.onRoad().lat(),
                decision.state().name(),
                decision.reopened(),
                decision.reason(),
                decision.by(),
                decision.at(),
                decision.findingId(),
                decision.version(),
                writer.write(suspicion.what().shape()));
    }

    /** To the centimetre. */
    private static double rounded(double meters) {
        return Math.rint(meters * 100) / 100;
    }
}
