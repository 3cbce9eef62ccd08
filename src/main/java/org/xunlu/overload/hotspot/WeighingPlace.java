package org.xunlu.overload.hotspot;

import java.util.List;
import java.util.Optional;
import org.xunlu.hotspot.LineGraph;
import org.xunlu.network.RoadLocation;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.network.Snap;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.SegmentPasses;

/**
 * A weighing place with the road segment it speaks for.
 *
 * @param checkpoint the place
 * @param segment the segment it stands on
 * @param at where on the network's lines
 * @param road route code, else name; empty where the road has neither
 * @param fromStake chainage where the segment begins, e.g. K12+300
 * @param toStake chainage where it ends
 * @param stake chainage of the place
 * @param km length of the segment
 */
public record WeighingPlace(
        Checkpoint checkpoint,
        SegmentId segment,
        LineGraph.Place at,
        String road,
        String fromStake,
        String toStake,
        String stake,
        double km) {

    /** The place on its segment; empty where no road is near, or where it weighs nothing yet. */
    static Optional<WeighingPlace> of(Checkpoint checkpoint, RoadNetwork roads) {
        if (checkpoint.details().kind() == CheckpointKind.CANDIDATE) {
            return Optional.empty();
        }
        List<Snap> near = roads.snap(checkpoint.details().position(), SegmentPasses.MOST_METERS, 1);
        return near.stream().findFirst().map(snap -> of(checkpoint, roads, snap));
    }

    private static WeighingPlace of(Checkpoint checkpoint, RoadNetwork roads, Snap snap) {
        RoadLocation here = roads.location(snap);
        boolean against = roads.segment(snap.segment()).endMeasureMeters()
                < roads.segment(snap.segment()).startMeasureMeters();
        String first = stake(roads, snap, 0);
        String last = stake(roads, snap, 1);
        return new WeighingPlace(
                checkpoint,
                roads.segment(snap.segment()).id(),
                new LineGraph.Place(snap.segment(), snap.fraction() * roads.lengthMeters(snap.segment())),
                here.routeCode().isEmpty() ? here.roadName() : here.routeCode(),
                against ? last : first,
                against ? first : last,
                here.stake().format(),
                roads.lengthMeters(snap.segment()) / 1000);
    }

    private static String stake(RoadNetwork roads, Snap snap, double fraction) {
        Snap end = new Snap(
                snap.segment(),
                0,
                fraction,
                fraction * roads.lengthMeters(snap.segment()),
                roads.positionAt(snap.segment(), fraction),
                snap.bearingDegrees(),
                snap.side());
        return roads.location(end).stake().format();
    }

    /** Whether officers choose whom to weigh here, so that its rate is not that of all trucks. */
    public boolean staffed() {
        return checkpoint.details().kind() != CheckpointKind.OFF_SITE;
    }

    /** {@code G311 K12+300–K13+800}. */
    public String where() {
        return (road + " " + fromStake + "–" + toStake).strip();
    }
}
