package org.xunlu.patrol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;
import org.xunlu.network.Snap;

/** Puts into words which parts of the wanted segments were not driven: runs of a road, from stake to stake. */
final class LeftOutWriter {
    /** Shorter than this is the uncertainty of a fix, not a road left out. */
    private static final double SHORTEST_METERS = 50;

    /** Nearer than this along the road, two gaps are one. */
    private static final double JOIN_METERS = 30;

    private final RoadNetwork roads;

    LeftOutWriter(RoadNetwork roads) {
        this.roads = roads;
    }

    List<LeftOut> write(Map<SegmentId, DrivenShare> required) {
        List<Gap> gaps = new ArrayList<>();
        required.forEach((id, share) -> {
            int index = roads.indexOf(id);
            share.gaps().forEach(gap -> gaps.add(gap(index, gap[0], gap[1])));
        });
        gaps.sort(Comparator.comparing((Gap gap) -> gap.road().id().value()).thenComparing(Gap::fromMeasure));
        List<LeftOut> runs = new ArrayList<>();
        List<Gap> run = new ArrayList<>();
        for (Gap gap : gaps) {
            if (!run.isEmpty() && !continues(run.get(run.size() - 1), gap)) {
                finish(run, runs);
            }
            run.add(gap);
        }
        finish(run, runs);
        return runs;
    }

    private Gap gap(int index, double from, double to) {
        RoadSegment segment = roads.segment(index);
        boolean rising = segment.measureAt(from) <= segment.measureAt(to);
        return new Gap(index, roads.roadOf(index), rising ? from : to, rising ? to : from);
    }

    private boolean continues(Gap before, Gap next) {
        return before.road().id().equals(next.road().id())
                && next.fromMeasure() - before.toMeasure() <= JOIN_METERS
                && roads.positionAt(before.segment, before.to).roughMetersTo(roads.positionAt(next.segment, next.from))
                        <= JOIN_METERS;
    }

    private void finish(List<Gap> run, List<LeftOut> runs) {
        double meters = run.stream().mapToDouble(Gap::meters).sum();
        if (meters >= SHORTEST_METERS) {
            Gap first = run.get(0);
            Gap last = run.get(run.size() - 1);
            Envelope box = new Envelope();
            run.forEach(gap ->
                    box.expandToInclude(roads.segment(gap.segment).geometry().getEnvelopeInternal()));
            runs.add(new LeftOut(
                    first.road.routeCode(),
                    first.road.name(),
                    first.road.roadClass(),
                    stake(first.segment, first.from),
                    stake(last.segment, last.to),
                    meters,
                    run.stream()
                            .map(gap -> roads.segment(gap.segment).id())
                            .distinct()
                            .toList(),
                    LeftOut.bounds(box)));
        }
        run.clear();
    }

    private String stake(int segment, double fraction) {
        LonLat position = roads.positionAt(segment, fraction);
        double offset = fraction * roads.lengthMeters(segment);
        return roads.location(new Snap(segment, 0, fraction, offset, position, 0, Side.ON))
                .stake()
                .format();
    }

    /** A part of a segment, from the end with the smaller measure. */
    private final class Gap {
        private final int segment;
        private final Road road;
        private final double from;
        private final double to;

        Gap(int segment, Road road, double from, double to) {
            this.segment = segment;
            this.road = road;
            this.from = from;
            this.to = to;
        }

        Road road() {
            return road;
        }

        double fromMeasure() {
            return roads.segment(segment).measureAt(from);
        }

        double toMeasure() {
            return roads.segment(segment).measureAt(to);
        }

        double meters() {
            return roads.segment(segment).lengthMeters() * Math.abs(to - from);
        }
    }
}
