package org.xunlu.network;

import java.util.List;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.StakeLabel;

/**
 * All that is known of one road, as its editor sees it.
 *
 * @param segments its pieces, in the order of the measure
 */
public record RoadSheet(Road road, List<RoadSegment> segments, RoadStakes stakes) {
    /** Keeps the segments as they are. */
    public RoadSheet {
        segments = List.copyOf(segments);
    }

    /** The least measure: 0, or what the stakes of a register say where it begins. */
    public double firstMeters() {
        return segments.stream()
                .mapToDouble(each -> Math.min(each.startMeasureMeters(), each.endMeasureMeters()))
                .min()
                .orElse(0);
    }

    /** The greatest measure; on a dual road the length of one carriageway. */
    public double measuredMeters() {
        return segments.stream()
                .mapToDouble(each -> Math.max(each.startMeasureMeters(), each.endMeasureMeters()))
                .max()
                .orElse(0);
    }

    /** What the stakes say at a measure. */
    public StakeLabel labelAt(double measureMeters) {
        return stakes.scale(measuredMeters())
                .map(scale -> scale.labelAt(measureMeters))
                .orElseGet(() -> new StakeLabel(new Chainage(Math.max(0, measureMeters)), 1));
    }

    /** The same road with other stakes. */
    public RoadSheet with(RoadStakes changed) {
        return new RoadSheet(road, segments, changed);
    }
}
