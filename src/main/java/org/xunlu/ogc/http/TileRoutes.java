package org.xunlu.ogc.http;

import static org.xunlu.http.Allowed.PERSON;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.ogc.TileStore;
import org.xunlu.ogc.tile.TileAddress;
import org.xunlu.refusal.Refusal;

/** Vector tiles of the roads. */
public final class TileRoutes implements Routes {
    private final TileStore tiles;

    /** Routes of these tiles. */
    public TileRoutes(TileStore tiles) {
        this.tiles = tiles;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/tiles/{z}/{x}/{y}.mvt", "one Mapbox vector tile of the roads, gzipped", this::tile, PERSON));
    }

    private void tile(Context context) {
        byte[] tile = tiles.gzipped(address(context));
        context.header("Cache-Control", "private, no-cache");
        if (tile.length == 0) {
            context.status(204);
            return;
        }
        context.contentType("application/vnd.mapbox-vector-tile")
                .header("Content-Encoding", "gzip")
                .result(tile);
    }

    private static TileAddress address(Context context) {
        long z = Calls.id(context, "z");
        long x = Calls.id(context, "x");
        long y = Calls.id(context, "y");
        try {
            return new TileAddress(Math.toIntExact(z), Math.toIntExact(x), Math.toIntExact(y));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw Refusal.of(
                    Refusal.Kind.NOT_FOUND, "not_found", Map.of("thing", "tile", "key", z + "/" + x + "/" + y));
        }
    }
}
