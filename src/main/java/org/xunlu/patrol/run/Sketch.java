package org.xunlu.patrol.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.UnitId;

/**
 * A patrol of a long plan that is not drawn up yet: so much of it as has to be kept. It becomes a draft when its days are
 * drawn up, and may be planned anew until then.
 *
 * @param day the day it belongs to, in China
 * @param shownFrom before this its crew is not to see it
 * @param decoy whether it departs first, to draw those who watch
 * @param seed of the plan it is from
 * @param legs the route; empty where only the sums are asked for
 */
public record Sketch(
        UnitId unit,
        LocalDate day,
        Instant shownFrom,
        boolean decoy,
        long seed,
        List<OfficerId> officers,
        List<RouteLeg> legs,
        PlanRun.Sums sums) {
    public Sketch {
        officers = List.copyOf(officers);
        legs = List.copyOf(legs);
    }
}
