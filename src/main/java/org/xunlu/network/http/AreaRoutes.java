package org.xunlu.network.http;

import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Endpoint.get;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Json;
import org.xunlu.http.Routes;
import org.xunlu.network.Gazetteer;
import org.xunlu.refusal.Refusal;

/** Towns, boundary and grid cells as GeoJSON. */
public final class AreaRoutes implements Routes {
    private static final Set<String> KINDS = Set.of("boundary", "grid");

    private final Gazetteer gazetteer;

    /** Of these places and areas. */
    public AreaRoutes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/network/places", "named places as GeoJSON points", this::places, PERSON),
                get("/api/network/areas", "the boundary or the grid cells as GeoJSON polygons", this::areas, PERSON));
    }

    record Feature(String type, Geometry geometry, Map<String, String> properties) {}

    record FeatureCollection(String type, List<Feature> features) {}

    private void places(Context context) {
        answer(
                context,
                gazetteer.listPlaces().stream()
                        .map(place -> new Feature(
                                "Feature",
                                place.position().point(),
                                Map.of("kind", place.kind(), "name", place.name())))
                        .toList());
    }

    private void areas(Context context) {
        String kind = context.queryParam("kind");
        if (kind == null || !KINDS.contains(kind)) {
            throw Refusal.invalid("not_one_of", "kind", Map.of("value", String.valueOf(kind)));
        }
        answer(
                context,
                gazetteer.listAreas(kind).stream()
                        .map(area -> new Feature(
                                "Feature",
                                area.geometry(),
                                Map.of(
                                        "kind", area.kind(),
                                        "code", area.code(),
                                        "name", area.name(),
                                        "squadron", area.squadron())))
                        .toList());
    }

    private static void answer(Context context, List<Feature> features) {
        Calls.answerUtf8(
                context, "application/geo+json", Json.text(new FeatureCollection("FeatureCollection", features)));
    }
}
