package org.xunlu.app;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.hotspot.LineGraph;
import org.xunlu.hotspot.NetworkDistances;
import org.xunlu.hotspot.PointGrid;
import org.xunlu.hotspot.Weights;
import org.xunlu.hotspot.table.Ground;
import org.xunlu.hotspot.table.LineTable;
import org.xunlu.hotspot.table.NeighbourTable;
import org.xunlu.hotspot.table.UnitTable;
import org.xunlu.refusal.Refusal;

/** The files of one run of {@code xunlu hotspot}, read when they are needed. */
final class HotspotTables {
    private static final int K_GROWTH = 2;

    private final HotspotCommand command;
    private final UnitTable input;
    private final Ground ground;
    private @Nullable LineTable lines;

    HotspotTables(HotspotCommand command) throws IOException {
        this.command = command;
        input = SitingFiles.read(command.input, "--input", UnitTable::read);
        boolean degrees = command.coordinates == null
                ? input.namesDegrees()
                : command.coordinates == HotspotCommand.Coordinates.LONLAT;
        ground = degrees ? Ground.degrees() : Ground.METRIC;
    }

    UnitTable input() {
        return input;
    }

    Ground ground() {
        return ground;
    }

    boolean onNetwork() {
        return command.network != null;
    }

    LineTable lines() throws IOException {
        LineTable known = lines;
        if (known == null) {
            known = SitingFiles.read(command.network, "--network", (text, name) -> LineTable.read(text, name, ground));
            lines = known;
        }
        return known;
    }

    PointGrid points() {
        return new PointGrid(input.places(ground)[0], input.places(ground)[1], command.band == null ? 0 : command.band);
    }

    LineGraph.Place[] onLines() throws IOException {
        return lines().snap(input.places(ground), command.snap, command.input.toString());
    }

    /** All within --band, straight or along the network. */
    Weights band() throws IOException {
        Double meters = command.band;
        if (meters == null) {
            throw Refusal.invalid("siting_file.option_missing", "--band", Map.of("option", "--band"));
        }
        return onNetwork() ? new NetworkDistances(lines().graph(), onLines()).band(meters) : points().band(meters);
    }

    /** The weights that were asked for, not standardised yet. */
    Weights weights() throws IOException {
        int ways = (command.band == null ? 0 : 1) + (command.k == null ? 0 : 1) + (command.neighbours == null ? 0 : 1);
        if (ways != 1) {
            throw Refusal.invalid("hotspot_file.weights_missing", "--band", Map.of());
        }
        if (command.band != null) {
            return band();
        }
        Integer k = command.k;
        if (k != null) {
            return onNetwork() ? nearestOnNetwork(k) : points().nearest(k);
        }
        return SitingFiles.read(
                command.neighbours, "--neighbours", (text, name) -> NeighbourTable.read(text, name, input.ids()));
    }

    private Weights nearestOnNetwork(int k) throws IOException {
        LineGraph.Place[] places = onLines();
        NetworkDistances distances = new NetworkDistances(lines().graph(), places);
        int[][] rows = new int[places.length][];
        for (int i = 0; i < places.length; i++) {
            rows[i] = nearest(distances, places[i], i, Math.min(k, places.length - 1));
        }
        return Weights.binary(rows);
    }

    /** In an ever wider circle, until there are enough or all that can be reached. */
    private static int[] nearest(NetworkDistances distances, LineGraph.Place from, int self, int k) {
        int before = -1;
        for (double reach = 1000; ; reach *= K_GROWTH) {
            java.util.List<double[]> found = new java.util.ArrayList<>();
            distances.from(from, reach, (other, meters) -> {
                if (other != self) {
                    found.add(new double[] {meters, other});
                }
            });
            boolean noMore = found.size() == before && reach > 1e8;
            if (found.size() >= k || noMore) {
                found.sort((a, b) -> a[0] == b[0] ? Double.compare(a[1], b[1]) : Double.compare(a[0], b[0]));
                return found.stream().limit(k).mapToInt(each -> (int) each[1]).toArray();
            }
            before = found.size();
        }
    }
}
