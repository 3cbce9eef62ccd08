package org.xunlu.network.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.xunlu.http.Json;
import org.xunlu.network.Road;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;

/**
 * The whole network as the map wants it:
 *
 * <pre>
 * {"revision": 7, "scale": 1000000,
 *  "roads": [[id, "route code", "name", class index], …],
 *  "segments": [[id, road index, direction (0 both, 1 forward, 2 backward), lanes, [lon, lat, Δlon, Δlat, …]], …]}
 * </pre>
 *
 * Coordinates are whole numbers of 1/scale degrees; each but a segment's first is the difference from the one before.
 * The packed answer of the last revision is kept, since every map that opens asks for it.
 */
final class CompactSegments {
    static final int SCALE = 1_000_000;

    private static final class Packed {
        private final long revision;
        private final byte[] gzip;

        Packed(long revision, byte[] gzip) {
            this.revision = revision;
            this.gzip = gzip;
        }
    }

    private volatile @Nullable Packed last;

    byte[] gzipped(RoadNetwork network) {
        Packed packed = last;
        if (packed == null || packed.revision != network.revision()) {
            packed = pack(network);
            last = packed;
        }
        return packed.gzip;
    }

    byte[] plain(RoadNetwork network) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped(network)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Packed pack(RoadNetwork network) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (OutputStream gzip = new FastGzip(bytes);
                JsonGenerator json = Json.mapper().getFactory().createGenerator(gzip)) {
            json.writeStartObject();
            json.writeNumberField("revision", network.revision());
            json.writeNumberField("scale", SCALE);
            Map<RoadId, Integer> indexOf = writeRoads(json, network.roads());
            json.writeArrayFieldStart("segments");
            for (RoadSegment segment : network.segments()) {
                write(json, segment, indexOf);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Packed(network.revision(), bytes.toByteArray());
    }

    private static Map<RoadId, Integer> writeRoads(JsonGenerator json, List<Road> roads) throws IOException {
        Map<RoadId, Integer> indexOf = new HashMap<>();
        json.writeArrayFieldStart("roads");
        for (Road road : roads) {
            indexOf.put(road.id(), indexOf.size());
            json.writeStartArray();
            json.writeNumber(road.id().value());
            json.writeString(road.routeCode());
            json.writeString(road.name());
            json.writeNumber(road.roadClass().rank());
            json.writeEndArray();
        }
        json.writeEndArray();
        return indexOf;
    }

    private static void write(JsonGenerator json, RoadSegment segment, Map<RoadId, Integer> indexOf)
            throws IOException {
        json.writeStartArray();
        json.writeNumber(segment.id().value());
        json.writeNumber(indexOf.getOrDefault(segment.roadId(), 0));
        json.writeNumber(
                switch (segment.direction()) {
                    case BOTH -> 0;
                    case FORWARD -> 1;
                    case BACKWARD -> 2;
                });
        json.writeNumber(segment.lanes());
        json.writeStartArray();
        CoordinateSequence line = segment.geometry().getCoordinateSequence();
        long lon = 0;
        long lat = 0;
        for (int i = 0; i < line.size(); i++) {
            long nextLon = Math.round(line.getX(i) * SCALE);
            long nextLat = Math.round(line.getY(i) * SCALE);
            json.writeNumber(nextLon - lon);
            json.writeNumber(nextLat - lat);
            lon = nextLon;
            lat = nextLat;
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    /** Packs for every map that opens, so it may take its time, but a person waits for the first. */
    private static final class FastGzip extends GZIPOutputStream {
        private static final int LEVEL = 5;

        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(LEVEL);
        }
    }
}
