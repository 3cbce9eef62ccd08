package org.xunlu.overload.hotspot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.hotspot.EmpiricalBayes;
import org.xunlu.hotspot.FalseDiscovery;
import org.xunlu.hotspot.GetisOrd;
import org.xunlu.hotspot.LineGraph;
import org.xunlu.hotspot.NeighbourhoodRates;
import org.xunlu.hotspot.NetworkDistances;
import org.xunlu.hotspot.Weights;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.WeekHour;

/** Compares weighing places and their hours with each other. */
final class Comparison {
    private static final int HOURS = WeekHour.COUNT;

    private final HotspotQuestion question;
    private final LineGraph graph;
    private final LineGraph.Place[] at;
    private final Map<CheckpointId, Integer> numbers = new HashMap<>();
    private final Weights near;
    private final CellCube cube;
    private final HotspotStudy.Proof proof;
    private final WeeklyHistory history;
    private final NeighbourhoodRates rates;
    private final FalseDiscovery found;
    private final double[] smoothed;
    private final double[] z;

    /**
     * Compares.
     *
     * @param first counts by hour of the week before the split
     * @param later those after it
     * @param weekly counts by week
     */
    Comparison(
            HotspotQuestion question,
            List<WeighingPlace> compared,
            LineGraph graph,
            List<HourCount> first,
            List<HourCount> later,
            List<HourCount> weekly,
            Instant split) {
        this.question = question;
        this.graph = graph;
        at = compared.stream().map(WeighingPlace::at).toArray(LineGraph.Place[]::new);
        for (int i = 0; i < at.length; i++) {
            numbers.put(compared.get(i).checkpoint().id(), i);
        }
        near = CellCube.near(new NetworkDistances(graph, at).band(question.bandwidthMeters()));
        cube = new CellCube(at.length).add(first, numbers).add(later, numbers);
        double[] km = compared.stream().mapToDouble(WeighingPlace::km).toArray();
        proof = BackTests.of(
                split,
                new CellCube(at.length).add(first, numbers),
                new CellCube(at.length).add(later, numbers),
                near,
                km,
                question.level());
        history = new WeeklyHistory(
                weekly, numbers, question.filter().from(), question.filter().to(), question.level());
        rates = NeighbourhoodRates.of(cube.over, cube.passes, near);
        found = FalseDiscovery.of(rates.p(), question.level());
        smoothed = EmpiricalBayes.of(cube.over, cube.passes).smoothed();
        z = GetisOrd.giStar(smoothed, near, GetisOrd.Moments.GETIS_ORD_1992).z();
    }

    /**
     * The whole answer.
     *
     * @param places all weighing places, these among them
     * @param sums passes, over and excess of each
     */
    HotspotStudy study(
            List<WeighingPlace> places,
            Map<CheckpointId, long[]> sums,
            SegmentDensity density,
            double allKm,
            double weighedKm) {
        NeighbourhoodRates wholes = wholes();
        FalseDiscovery sure = FalseDiscovery.of(wholes.p(), question.level());
        double[] smooth =
                EmpiricalBayes.of(byPlace(cube.over), byPlace(cube.passes)).smoothed();
        List<HotspotStudy.Place> rows = new ArrayList<>();
        List<HotspotStudy.Hotspot> hotspots = new ArrayList<>();
        int[] numberOf = new int[at.length];
        for (int i = 0; i < places.size(); i++) {
            WeighingPlace place = places.get(i);
            long[] sum = sums.getOrDefault(place.checkpoint().id(), new long[3]);
            Integer number = numbers.get(place.checkpoint().id());
            if (number == null) {
                rows.add(HotspotStudy.Place.apart(place, sum));
                continue;
            }
            numberOf[number] = i;
            HotspotStudy.Place row = new HotspotStudy.Place(
                    place,
                    true,
                    sum[0],
                    sum[1],
                    sum[2],
                    rate((double) sum[1], (double) sum[0]),
                    smooth[number],
                    wholes.p()[number],
                    sure.q()[number],
                    wholes.z()[number] > 0,
                    history.emergence(number),
                    history.trend(number),
                    history.weeksSeen(number),
                    history.weeks(),
                    cells(number));
            rows.add(row);
            addHotspot(hotspots, row, i);
        }
        hotspots.sort(Comparator.comparingDouble(spot -> spot.expected() - spot.over()));
        double width = question.bandwidthMeters();
        double[] over = byPlace(cube.over);
        return new HotspotStudy(
                question,
                rows,
                hotspots,
                HourScan.of(cube, graph, at, 2 * width, numberOf),
                new HotspotStudy.Density(
                        density.of(at, over, width / 2), density.of(at, over, width), density.of(at, over, 2 * width)),
                proof,
                allKm,
                weighedKm);
    }

    private NeighbourhoodRates wholes() {
        return NeighbourhoodRates.of(
                byPlace(cube.over),
                byPlace(cube.passes),
                Weights.binary(new int[at.length][0]).withSelf());
    }

    private double[] byPlace(double[] cells) {
        double[] sums = new double[at.length];
        for (int cell = 0; cell < cells.length; cell++) {
            sums[cell / HOURS] += cells[cell];
        }
        return sums;
    }

    private static double rate(double over, double passes) {
        return passes > 0 ? over / passes : Double.NaN;
    }

    private List<HotspotStudy.Cell> cells(int number) {
        List<HotspotStudy.Cell> cells = new ArrayList<>();
        double rateOfAll = cube.rate();
        for (int cell = number * HOURS; cell < (number + 1) * HOURS; cell++) {
            cells.add(new HotspotStudy.Cell(
                    Math.round(cube.passes[cell]),
                    Math.round(cube.over[cell]),
                    smoothed[cell],
                    z[cell],
                    rates.p()[cell],
                    found.q()[cell],
                    rates.z()[cell] > 0 && cube.isAbove(cell, rateOfAll)));
        }
        return cells;
    }

    private void addHotspot(List<HotspotStudy.Hotspot> hotspots, HotspotStudy.Place row, int number) {
        List<Integer> hours = new ArrayList<>();
        long passes = 0;
        long over = 0;
        double strongest = Double.NEGATIVE_INFINITY;
        double p = 1;
        double q = 1;
        for (int hour = 0; hour < HOURS; hour++) {
            HotspotStudy.Cell cell = row.cells().get(hour);
            if (cell.hot(question.level())) {
                hours.add(hour);
                passes += cell.passes();
                over += cell.over();
                strongest = Math.max(strongest, cell.z());
                p = Math.min(p, cell.p());
                q = Math.min(q, cell.q());
            }
        }
        boolean whole = hours.isEmpty();
        if (whole && !row.hot(question.level())) {
            return;
        }
        double inside = whole ? row.passes() : passes;
        double insideOver = whole ? row.over() : over;
        double elsewhere = rate(cube.over() - insideOver, cube.passes() - inside);
        hotspots.add(new HotspotStudy.Hotspot(
                number,
                hours,
                (long) inside,
                (long) insideOver,
                elsewhere,
                elsewhere * inside,
                whole ? Double.NaN : strongest,
                whole ? row.p() : p,
                whole ? row.q() : q));
    }
}
