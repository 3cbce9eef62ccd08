package org.xunlu.network.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Snap;
import org.xunlu.refusal.Refusal;

/**
 * Finds files whose coordinates are not what they seem, which no single row shows: latitude before longitude, and
 * GCJ-02 or BD-09 without saying so, some 500 m and 1 km off. The latter shows only beside roads that are already
 * stored: taken as another datum, the lines fall on them.
 */
final class PlaceCheck {
    private static final int SAMPLES = 300;
    private static final double FARTHEST_METERS = 1500;
    private static final double OFF_METERS = 15;

    private final RoadNetwork stored;

    PlaceCheck(RoadNetwork stored) {
        this.stored = stored;
    }

    /**
     * Refuses latitude before longitude.
     *
     * @param fitSwapped lines off the earth that would be on it when exchanged
     */
    void swapped(List<DraftLine> lines, long fitSwapped) {
        if (fitSwapped > lines.size()) {
            throw Refusal.invalid("import.swapped", "file", Map.of("rows", fitSwapped));
        }
        if (stored.segmentCount() == 0 || lines.isEmpty()) {
            return;
        }
        Envelope there = stored.bounds().envelope();
        there.expandBy(1);
        long here =
                lines.stream().filter(line -> there.contains(x(line), y(line))).count();
        long turned =
                lines.stream().filter(line -> there.contains(y(line), x(line))).count();
        if (here == 0 && turned > lines.size() / 2) {
            throw Refusal.invalid("import.swapped", "file", Map.of("rows", turned));
        }
    }

    private static double x(DraftLine line) {
        return line.ordinates()[0];
    }

    private static double y(DraftLine line) {
        return line.ordinates()[1];
    }

    /** Refuses an unsaid shift, naming the datum that would lay the lines on the stored roads. */
    void datum(List<DraftLine> lines) {
        if (stored.segmentCount() == 0) {
            return;
        }
        double asRead = median(lines, Datum.WGS84);
        for (Datum datum : List.of(Datum.GCJ02, Datum.BD09)) {
            double turned = median(lines, datum);
            if (asRead > OFF_METERS && turned < asRead / 3) {
                throw Refusal.invalid(
                        "import.datum_shifted",
                        "datum",
                        Map.of("datum", datum.name(), "off", Math.round(asRead), "then", Math.round(turned)));
            }
        }
    }

    /** Median distance from the lines' middle vertices to the stored roads. */
    private double median(List<DraftLine> lines, Datum datum) {
        int step = 1 + lines.size() / SAMPLES;
        double[] distances = new double[(lines.size() + step - 1) / step];
        for (int i = 0; i < distances.length; i++) {
            double[] at = lines.get(i * step).ordinates();
            int middle = at.length / 4;
            LonLat place = datum.toWgs84(new LonLat(at[2 * middle], at[2 * middle + 1]));
            List<Snap> nearest = stored.snap(place, FARTHEST_METERS, 1);
            distances[i] = nearest.isEmpty() ? FARTHEST_METERS : nearest.get(0).distanceMeters();
        }
        Arrays.sort(distances);
        return distances.length == 0 ? 0 : distances[distances.length / 2];
    }
}
