package org.xunlu.patrol.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolWatch;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.Unit;

/** Writes logs from plan, track and findings; nothing of it is kept but the remarks. */
public final class LogDesk {
    private final PatrolDesk desk;
    private final PatrolWatch watch;
    private final DutyRoster roster;
    private final NetworkHolder network;
    private final FindingSource findings;
    private final RemarkBook remarks;
    private final Clock clock;

    /** A desk over these books. */
    public LogDesk(
            PatrolDesk desk,
            PatrolWatch watch,
            DutyRoster roster,
            NetworkHolder network,
            FindingSource findings,
            RemarkBook remarks,
            Clock clock) {
        this.desk = desk;
        this.watch = watch;
        this.roster = roster;
        this.network = network;
        this.findings = findings;
        this.remarks = remarks;
        this.clock = clock;
    }

    /** What people added to logs. */
    public RemarkBook remarks() {
        return remarks;
    }

    /** The log of a patrol as far as it is driven. */
    public PatrolLog write(Patrol patrol) {
        RoadNetwork roads = network.current();
        List<Officer> officers = desk.crew(patrol).officers();
        Instant from = patrol.departedAt();
        Instant to = patrol.endedAt() == null ? clock.instant() : patrol.endedAt();
        Set<Long> persons = officers.stream()
                .map(Officer::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Assignment assignment = patrol.assignment();
        Unit unit =
                assignment == null ? null : roster.findUnit(assignment.unit()).orElse(null);
        return new PatrolLog(
                patrol,
                unit,
                officers,
                new DrivenRuns(
                                roads,
                                patrol.route().legs().stream()
                                        .filter(RouteLeg::required)
                                        .map(RouteLeg::segment)
                                        .toList())
                        .of(watch.listDriven(patrol)),
                from == null || persons.isEmpty() ? List.of() : findings.list(persons, from, to),
                watch.summary(patrol),
                remarks.find(patrol.id()));
    }
}
