package org.xunlu.roadside;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.xunlu.network.SegmentId;
import org.xunlu.overload.CheckpointId;
import org.xunlu.roadside.bypass.Passage;
import org.xunlu.roadside.bypass.RateShift;
import org.xunlu.roadside.keytime.HotHours;
import org.xunlu.roadside.spotter.LeakIndicator;
import org.xunlu.roadside.spotter.OwnPassage;
import org.xunlu.roadside.spotter.PlateTag;
import org.xunlu.roadside.spotter.Sighting;

/** What was read at the roadside and where our cars were, in [from, to). Contested and unread plates are left out. */
public interface Readings {
    /** Hands over passages by plate, and by time within a plate. */
    void passages(Instant from, Instant to, Consumer<Passage> sink);

    /** Trucks by place and week since the first Monday of 1970. */
    Map<CheckpointId, List<RateShift.Week>> weeks(Instant from, Instant to);

    /** Trucks by place and hour of the day. */
    List<HotHours.Cell> dayHours(Instant from, Instant to);

    /** Trucks by place, by time. */
    Map<CheckpointId, LeakIndicator.Trucks> trucks(Set<CheckpointId> places, Instant from, Instant to);

    /** Plates read at these places. */
    List<Sighting> sightings(Set<CheckpointId> places, Instant from, Instant to);

    /** When our cars were on segments near a place. */
    List<OwnPassage> own(Map<CheckpointId, Set<SegmentId>> near, Instant from, Instant to);

    /** How often our cars drove each segment. */
    Map<SegmentId, Long> visits(Instant from, Instant to);

    /** When patrols left, by squadron. */
    Map<Long, List<Instant>> departures(Instant from, Instant to);

    /** Plates noted by officers, the newest first. */
    List<PlateTag> tags(Instant from, Instant to);

    /** Keeps a note. */
    PlateTag add(PlateTag tag);
}
