package org.xunlu.demo.sql;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xunlu.database.Database;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.year.Brigade;
import org.xunlu.demo.year.Drive;
import org.xunlu.demo.year.Duty;
import org.xunlu.demo.year.RecentFixes;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;
import org.xunlu.patrol.Act;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolLine;
import org.xunlu.patrol.PatrolPlan;
import org.xunlu.patrol.PatrolRoute;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.RouteTotals;
import org.xunlu.patrol.Squadron;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.sql.PatrolStore;
import org.xunlu.patrol.sql.RosterStore;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceSecret;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.sql.DeviceStore;
import org.xunlu.track.sql.FixStore;

/** Squadrons, cars, officers, terminals, patrols and recent positions. */
final class BrigadeRows {
    private static final int DISPATCHER = 1;
    private static final int FIRST_OFFICER = 2;
    private static final int LAST_OFFICER = 3;
    private static final int FIXES_A_TIME = 5_000;

    private final Database database;
    private final List<UnitId> units = new ArrayList<>();
    private final List<OfficerId> officers = new ArrayList<>();
    private final List<DeviceId> devices = new ArrayList<>();

    BrigadeRows(Database database) {
        this.database = database;
    }

    void load(DemoCounty county, List<Long> logins) {
        roster(county.year().brigade(), logins);
        terminals(county.year().brigade());
        RoadNetwork network = county.snapshot();
        PatrolStore patrols = new PatrolStore(database);
        for (Duty duty : county.year().duties()) {
            keep(patrols, duty, network, logins.get(DISPATCHER));
        }
        new VisitRows(database, units).load(county);
        fixes(county.year().fixes());
        new CalendarRows(database, units, officers).load(county);
    }

    private void roster(Brigade brigade, List<Long> logins) {
        RosterStore roster = new RosterStore(database);
        List<SquadronId> squadrons = brigade.squadrons().stream()
                .map(name ->
                        roster.add(new Squadron(new SquadronId(0), name, 0)).id())
                .toList();
        for (Brigade.Car car : brigade.units()) {
            units.add(roster.add(new Unit(
                            new UnitId(0),
                            car.name(),
                            squadrons.get(car.squadron()),
                            car.plate(),
                            car.base(),
                            car.reserve(),
                            0))
                    .id());
        }
        for (Brigade.Member member : brigade.officers()) {
            int login = FIRST_OFFICER + officers.size();
            Long person = login <= LAST_OFFICER ? logins.get(login) : null;
            officers.add(roster.add(new Officer(
                            new OfficerId(0),
                            person,
                            member.name(),
                            member.certificateNo(),
                            member.certificateUntil(),
                            member.unit() < 0 ? null : units.get(member.unit()),
                            0))
                    .id());
        }
    }

    /** A terminal in every car. Its secret is thrown away: only the simulator speaks for it. */
    private void terminals(Brigade brigade) {
        DeviceStore store = new DeviceStore(database);
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < units.size(); i++) {
            devices.add(store.add(new Device(
                            new DeviceId(0),
                            String.format(Locale.ROOT, "demo-car-%02d", i + 1),
                            brigade.units().get(i).name(),
                            DeviceSecret.hash(DeviceSecret.generate(random)),
                            units.get(i).value(),
                            null,
                            true,
                            null,
                            ""))
                    .id());
        }
    }

    private void keep(PatrolStore patrols, Duty duty, RoadNetwork network, long dispatcher) {
        Act act = new Act(duty.returned(), dispatcher, "演示调度员");
        List<RouteLeg> legs = new ArrayList<>();
        Map<RoadClass, Double> byClass = new EnumMap<>(RoadClass.class);
        Set<Integer> inspected = new HashSet<>();
        double required = 0;
        for (Traversal part : duty.way()) {
            // the way back over the same road is deadheading
            boolean first = part.share() > 0.999 && inspected.add(part.segment());
            double meters = part.share() * network.lengthMeters(part.segment());
            legs.add(new RouteLeg(
                    network.segment(part.segment()).id(),
                    part.forward(),
                    part.fromFraction(),
                    part.toFraction(),
                    first));
            required += first ? meters : 0;
            byClass.merge(network.roadOf(part.segment()).roadClass(), meters, Double::sum);
        }
        Drive drive = new Drive(network, duty.way());
        PatrolRoute route = new PatrolRoute(
                legs,
                drive.line(),
                new RouteTotals(duty.lengthMeters(), required, drive.seconds(), byClass),
                List.of(),
                network.revision());
        Patrol done = new Patrol(
                new PatrolId(0),
                new PatrolPlan(name(duty), List.of(), null, PatrolPlan.NUMBERED_ROADS, 0),
                route,
                new Assignment(
                        units.get(duty.unit()),
                        duty.crew().stream().map(officers::get).toList(),
                        duty.departed(),
                        duty.returned()),
                new PatrolState.Done(act),
                duty.departed(),
                0);
        PatrolId id =
                patrols.add(done, new Act(duty.departed(), dispatcher, "演示调度员")).id();
        patrols.keepOutcome(id, new PatrolLine.Outcome(duty.lengthMeters(), required));
    }

    private static String name(Duty duty) {
        return "例行巡查 " + duty.departed().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    private void fixes(List<RecentFixes.At> positions) {
        FixStore store = new FixStore(database);
        for (int from = 0; from < positions.size(); from += FIXES_A_TIME) {
            List<RecentFixes.At> some = positions.subList(from, Math.min(positions.size(), from + FIXES_A_TIME));
            Instant received = some.get(some.size() - 1).time();
            store.append(some.stream().map(this::fix).toList(), received);
        }
    }

    private Fix fix(RecentFixes.At at) {
        return new Fix(
                0,
                devices.get(at.unit()),
                units.get(at.unit()).value(),
                at.time(),
                at.position(),
                at.kmPerHour(),
                at.headingDegrees(),
                5.0,
                FixClass.VALID);
    }
}
