package org.xunlu.patrol.run;

import java.time.Instant;
import java.util.List;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.planning.day.DutyUnit;

/**
 * A unit on duty on a day, as plans see it.
 *
 * @param base where it starts and ends, WGS84
 * @param officers who is on board
 * @param from when its shift begins
 * @param to when it ends
 * @param restSeconds of it not driven
 */
public record DutyShift(
        UnitId unit,
        String name,
        SquadronId squadron,
        LonLat base,
        List<OfficerId> officers,
        Instant from,
        Instant to,
        double restSeconds) {
    public DutyShift {
        officers = List.copyOf(officers);
    }

    /** As the planner takes it. */
    public DutyUnit duty() {
        return new DutyUnit(name, base, Math.max(0, to.getEpochSecond() - from.getEpochSecond() - restSeconds));
    }
}
