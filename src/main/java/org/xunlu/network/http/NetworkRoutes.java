package org.xunlu.network.http;

import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Endpoint.get;

import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;

/** The network as a whole: its figures, and all of it for the map. */
public final class NetworkRoutes implements Routes {
    private final NetworkHolder network;
    private final CompactSegments compact = new CompactSegments();
    private final BooleanSupplier demo;

    /**
     * Of this network.
     *
     * @param demo whether demonstration data are loaded
     */
    public NetworkRoutes(NetworkHolder network, BooleanSupplier demo) {
        this.network = network;
        this.demo = demo;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/network", "figures of the road network", this::figures, PERSON),
                get("/api/network/segments", "all segments as compact delta-coded JSON", this::segments, PERSON));
    }

    record Figures(
            long revision,
            Bounds bounds,
            LonLat centre,
            int segments,
            int roads,
            int components,
            Map<RoadClass, Double> kmByClass,
            int epsg,
            boolean demo) {}

    private void figures(Context context) {
        RoadNetwork now = network.current();
        Map<RoadClass, Double> kilometres = new EnumMap<>(RoadClass.class);
        for (int s = 0; s < now.segmentCount(); s++) {
            kilometres.merge(now.roadOf(s).roadClass(), now.segment(s).lengthMeters() / 1000, Double::sum);
        }
        kilometres.replaceAll((each, km) -> Math.rint(km * 1000) / 1000);
        context.json(new Figures(
                now.revision(),
                now.bounds(),
                now.bounds().centre(),
                now.segmentCount(),
                now.roads().size(),
                now.componentCount(),
                kilometres,
                now.projection().epsg(),
                demo.getAsBoolean()));
    }

    private void segments(Context context) {
        RoadNetwork now = network.current();
        String tag = "\"" + now.revision() + "\"";
        context.header("ETag", tag).header("Cache-Control", "private, no-cache");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType("application/json");
        String accepted = context.header("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            context.disableCompression().header("Content-Encoding", "gzip").header("Vary", "Accept-Encoding");
            context.result(compact.gzipped(now));
        } else {
            context.result(compact.plain(now));
        }
    }
}
