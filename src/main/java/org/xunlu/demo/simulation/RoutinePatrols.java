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
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolPlan;
import org.xunlu.patrol.Unit;
import org.xunlu.refusal.Refusal;

/**
 * Draws up today's routine patrols of the demonstration, through the same desk as a dispatcher. Cars whose crew somebody
 * signs in for are left to those people.
 */
public final class RoutinePatrols {
    private static final double LENGTH_METERS = 25_000;
    private static final double WITHIN_METERS = 10_000;
    private static final int MOST_ON_BOARD = 10;
    private static final ZoneId BRIGADE_TIME = ZoneId.of("Asia/Shanghai");

    private final PatrolDesk desk;
    private final DutyRoster roster;
    private final Caller self;

    /**
     * Draws them up in this name.
     *
     * @param self a dispatcher
     */
    public RoutinePatrols(PatrolDesk desk, DutyRoster roster, Caller self) {
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
            Patrol published = publish(unit, List.of(), wanted, chance.nextInt(1000), now);
            return Optional.of(desk.drive(published.id(), self));
        } catch (Refusal refused) {
            // an officer's certificate ran out, or the crew rides with another car: this one drives without a patrol
            return Optional.empty();
        }
    }

    /**
     * A published patrol around the base of a car, which waits for its crew; empty where there is none to be had.
     *
     * @param crew who rides
     * @param from when it is to depart
     * @throws Refusal where these may not ride then
     */
    public Optional<Patrol> publish(
            Unit unit, List<OfficerId> crew, RoadNetwork roads, SplittableRandom chance, Instant from) {
        if (unit.base() == null) {
            return Optional.empty();
        }
        Ways over = new Ways(roads);
        Set<SegmentId> wanted = wanted(roads, over.around(unit.base(), LENGTH_METERS, WITHIN_METERS, chance));
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(publish(unit, crew, wanted, chance.nextInt(1000), from));
    }

    private Patrol publish(Unit unit, List<OfficerId> crew, Set<SegmentId> wanted, long seed, Instant from) {
        String name = "例行巡查 " + from.atZone(BRIGADE_TIME).toLocalDate();
        PatrolPlan plan = new PatrolPlan(name, List.copyOf(wanted), null, PatrolPlan.NUMBERED_ROADS, seed);
        Patrol draft = desk.draft(plan, unit.id(), self);
        Duration drive = Duration.ofSeconds(Math.round(draft.route().totals().seconds()));
        desk.assign(draft.id(), null, new Assignment(unit.id(), crew, from, from.plus(drive)), self);
        return desk.publish(draft.id(), null, self);
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
