package org.xunlu.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.xunlu.hotspot.EmergingHotspots;
import org.xunlu.hotspot.MannKendall;
import org.xunlu.hotspot.Normal;
import org.xunlu.hotspot.PointGrid;
import org.xunlu.hotspot.Weights;
import org.xunlu.hotspot.table.NeighbourTable;
import org.xunlu.hotspot.table.UnitTable;
import org.xunlu.refusal.Refusal;

/** What {@code xunlu hotspot} says of values in time. */
final class HotspotSeries {
    private final HotspotCommand command;
    private final HotspotTables tables;
    private final UnitTable input;
    private final PrintWriter out;

    HotspotSeries(HotspotCommand command, HotspotTables tables) {
        this.command = command;
        this.tables = tables;
        input = tables.input();
        out = command.spec.commandLine().getOut();
    }

    void trends() {
        double[] values = input.values();
        double[] times = input.hasTimes()
                ? input.times()
                : IntStream.range(0, values.length).asDoubleStream().toArray();
        List<String> ids = input.ids();
        Map<String, List<Integer>> series = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            series.computeIfAbsent(input.hasIds() ? ids.get(i) : "all", any -> new ArrayList<>())
                    .add(i);
        }
        out.println("id,n,s,variance,z,p,trend");
        series.forEach((id, rows) -> {
            rows.sort(Comparator.comparingDouble(i -> times[i]));
            MannKendall found =
                    MannKendall.of(rows.stream().mapToDouble(i -> values[i]).toArray());
            int direction = found.direction(command.alpha);
            out.println(HotspotRun.row(
                    id,
                    rows.size(),
                    found.s(),
                    found.variance(),
                    found.z(),
                    found.p(),
                    direction > 0 ? "up" : direction < 0 ? "down" : "none"));
        });
    }

    /** A cube of units and steps; cells without a row are 0. */
    void emerging() throws IOException {
        double[] values = input.values();
        double[] times = input.times();
        List<String> texts = input.timeTexts();
        List<String> ids = input.ids();
        Map<String, Integer> units = new LinkedHashMap<>();
        Map<Double, String> steps = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            units.putIfAbsent(ids.get(i), units.size());
            steps.putIfAbsent(times[i], texts.get(i));
        }
        List<Double> order = List.copyOf(steps.keySet());
        double[][] cube = new double[order.size()][units.size()];
        int[] first = new int[units.size()];
        Arrays.fill(first, -1);
        boolean[][] there = new boolean[order.size()][units.size()];
        for (int i = 0; i < values.length; i++) {
            int unit = units.getOrDefault(ids.get(i), 0);
            int step = order.indexOf(times[i]);
            if (there[step][unit]) {
                throw Refusal.invalid(
                        "hotspot_file.cell_twice",
                        "time",
                        Map.of("row", i + 2, "id", ids.get(i), "time", texts.get(i)));
            }
            there[step][unit] = true;
            cube[step][unit] = values[i];
            first[unit] = first[unit] < 0 ? i : first[unit];
        }
        Weights near = weights(List.copyOf(units.keySet()), first).withSelf();
        EmergingHotspots found = EmergingHotspots.of(
                cube,
                command.rowStandardise ? near.rowStandardised() : near,
                command.window,
                command.stepsBack,
                command.alpha);
        if (command.cells) {
            cells(found, List.copyOf(units.keySet()), List.copyOf(steps.values()), cube);
        } else {
            print(found, List.copyOf(units.keySet()), order.size());
        }
    }

    /** Neighbours of the units, each standing where its first row does. */
    private Weights weights(List<String> ids, int[] first) throws IOException {
        if (command.neighbours != null) {
            return SitingFiles.read(
                    command.neighbours, "--neighbours", (text, name) -> NeighbourTable.read(text, name, ids));
        }
        Double band = command.band;
        Integer k = command.k;
        if ((band == null) == (k == null) || tables.onNetwork()) {
            throw Refusal.invalid("hotspot_file.weights_missing", "--band", Map.of());
        }
        double[][] all = input.places(tables.ground());
        PointGrid points = new PointGrid(
                Arrays.stream(first).mapToDouble(i -> all[0][i]).toArray(),
                Arrays.stream(first).mapToDouble(i -> all[1][i]).toArray(),
                band == null ? 0 : band);
        return band != null ? points.band(band) : points.nearest(k == null ? 1 : k);
    }

    private void print(EmergingHotspots found, List<String> ids, int steps) {
        out.println("id,category,cold_category,steps,hot_steps,cold_steps,last_z,last_q,trend_s,trend_z,trend_p");
        for (int i = 0; i < ids.size(); i++) {
            EmergingHotspots.Unit unit = found.units().get(i);
            out.println(HotspotRun.row(
                    ids.get(i),
                    word(unit.asHot()),
                    word(unit.asCold()),
                    steps,
                    unit.hot(),
                    unit.cold(),
                    found.z()[steps - 1][i],
                    found.q()[steps - 1][i],
                    unit.trend().s(),
                    unit.trend().z(),
                    unit.trend().p()));
        }
    }

    private static String word(Enum<?> category) {
        return category.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void cells(EmergingHotspots found, List<String> ids, List<String> steps, double[][] cube) {
        out.println("id,time,value,z,p,q,significant");
        for (int i = 0; i < ids.size(); i++) {
            for (int t = 0; t < steps.size(); t++) {
                double z = found.z()[t][i];
                double q = found.q()[t][i];
                String verdict = !(q <= command.alpha) ? "no" : z > 0 ? "hot" : "cold";
                out.println(HotspotRun.row(ids.get(i), steps.get(t), cube[t][i], z, Normal.twoSided(z), q, verdict));
            }
        }
    }
}
