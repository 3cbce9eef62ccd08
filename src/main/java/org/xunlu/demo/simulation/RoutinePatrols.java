package org.xunlu.demo.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.xunlu.access.Caller;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.network.Traversal;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolPlan;
import org.xunlu.patrol.Unit;
import org.xunlu.refusal.Refusal;

/**
 * Draws up today's routine patrols of the demonstration, through the same desk as a dispatcher. Cars whose crew somebody
 * signs in for are left to those people.
 */
final class RoutinePatrols {
    private static final double LENGTH_METERS = 25_000;
    private static final double WITHIN_METERS = 10_000;
    private static final int MOST_ON_BOARD = 10;
    private static final ZoneId BRIGADE_TIME = ZoneId.of("Asia/Shanghai");

    private final PatrolDesk desk;
    private final DutyRoster roster;
    private final Caller self;

    RoutinePatrols(PatrolDesk desk, DutyRoster roster, Caller self) {
        this.desk = desk;
        this.roster = roster;
        this.self = self;
    }

    /** A patrol for this car, departed now; empty where the car cannot have one. */
    Optional<Patrol> depart(Unit unit, Ways over, SplittableRandom chance, Instant now) {
        List<Officer> crew = roster.listOfficers(unit.id(), MOST_ON_BOARD, null).items();
        if (unit.base() == null || crew.stream().anyMatch(officer -> officer.personId() != null)) {
            return Optional.empty();
        }
        Set<SegmentId> wanted = wanted(over.network(), over.around(unit.base(), LENGTH_METERS, WITHIN_METERS, chance));
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(depart(unit, wanted, chance.nextInt(1000), now));
        } catch (Refusal refused) {
            // an officer's certificate ran out, or the crew rides with another car: this one drives without a patrol
            return Optional.empty();
        }
    }

    private Patrol depart(Unit unit, Set<SegmentId> wanted, long seed, Instant now) {
        String name = "例行巡查 " + now.atZone(BRIGADE_TIME).toLocalDate();
        PatrolPlan plan = new PatrolPlan(name, List.copyOf(wanted), null, PatrolPlan.NUMBERED_ROADS, seed);
        Patrol draft = desk.draft(plan, unit.id(), self);
        Duration drive = Duration.ofSeconds(Math.round(draft.route().totals().seconds()));
        desk.assign(draft.id(), null, new Assignment(unit.id(), List.of(), now, now.plus(drive)), self);
        desk.publish(draft.id(), null, self);
        return desk.drive(draft.id(), self);
    }

    private static Set<SegmentId> wanted(RoadNetwork network, List<Traversal> way) {
        Set<SegmentId> wanted = new LinkedHashSet<>();
        for (Traversal part : way) {
            if (part.share() > 0.999
                    && PatrolPlan.NUMBERED_ROADS.contains(
                            network.roadOf(part.segment()).roadClass())) {
                wanted.add(network.segment(part.segment()).id());
            }
        }
        return wanted;
    }
}
