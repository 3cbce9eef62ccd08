package org.xunlu.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.ogc.PlacesLayer;
import org.xunlu.ogc.RoadsLayer;
import org.xunlu.ogc.TileStore;
import org.xunlu.ogc.http.ExportRoutes;
import org.xunlu.ogc.http.OpenApiRoutes;
import org.xunlu.ogc.http.TileRoutes;

/** Exports, tiles and the API's description, wired. */
final class OgcFeature {
    private final List<Routes> routes;

    /**
     * Offers the roads, the places and the other features' layers.
     *
     * @param table all endpoints of the server, asked when they are to be described
     */
    OgcFeature(
            NetworkFeature network,
            List<ExportLayer> others,
            Messages messages,
            AuditTrail audit,
            Supplier<List<Endpoint>> table) {
        List<ExportLayer> layers = new ArrayList<>();
        layers.add(new RoadsLayer(network.holder()::current));
        layers.add(new PlacesLayer(network.places()));
        layers.addAll(others);
        routes = List.of(
                new ExportRoutes(layers, messages, audit),
                new TileRoutes(new TileStore(network.holder())),
                new OpenApiRoutes(table, Version.text()));
    }

    List<Routes> routes() {
        return routes;
    }
}
