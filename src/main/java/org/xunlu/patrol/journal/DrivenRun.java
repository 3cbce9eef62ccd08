package org.xunlu.patrol.journal;

import java.time.Instant;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;

/**
 * A run of one road that the track proves.
 *
 * @param from stake label where driving began, e.g. {@code K12+345}
 * @param to where it ended
 * @param wanted whether at least half of it was to be inspected
 * @param turned whether the unit turned round before it, on the same road
 */
public record DrivenRun(
        RoadId road,
        String routeCode,
        String roadName,
        RoadClass roadClass,
        String from,
        String to,
        Instant at,
        Instant until,
        double meters,
        boolean wanted,
        boolean turned) {}
