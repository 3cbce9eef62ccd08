package org.xunlu.ogc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.ogc.tile.RoadTiles;
import org.xunlu.ogc.tile.TileAddress;

/** Gzipped tiles of the present network, kept on the heap until the roads change. Thread-safe. */
public final class TileStore {
    private static final int MOST_TILES = 4096;

    private final NetworkHolder networks;
    private final Map<TileAddress, byte[]> tiles = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileAddress, byte[]> eldest) {
            return size() > MOST_TILES;
        }
    };
    private @Nullable RoadTiles maker;
    private long revision;

    /** Tiles of the holder's network. */
    public TileStore(NetworkHolder networks) {
        this.networks = networks;
    }

    /** A tile as gzipped bytes; no bytes where it holds no road. */
    public byte[] gzipped(TileAddress address) {
        RoadNetwork network = networks.current();
        RoadTiles present;
        synchronized (tiles) {
            present = maker;
            if (present == null || network.revision() != revision) {
                tiles.clear();
                present = new RoadTiles(network);
                maker = present;
                revision = network.revision();
            }
            byte[] known = tiles.get(address);
            if (known != null) {
                return known;
            }
        }
        byte[] tile = gzip(present.tile(address));
        synchronized (tiles) {
            if (present == maker) {
                tiles.put(address, tile);
            }
        }
        return tile;
    }

    private static byte[] gzip(byte[] tile) {
        if (tile.length == 0) {
            return tile;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(tile.length / 2);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
