package org.xunlu.demo.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.demo.year.Drive;
import org.xunlu.geo.LonLat;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolBook;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolFilter;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolLine;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.FixIntake;
import org.xunlu.track.PositionReport;

/**
 * Drives the demonstration's cars through the same door as real terminals. It starts a published patrol of a car
 * shortly after its publication, when it is to depart by about now, and ends it when the route is driven; a crew that
 * somebody signs in for may start it itself until its time has come. A car that a real device rides with, or whose patrol
 * an officer started, is left alone. Call {@link #tick} every second or two, from one thread.
 */
public final class Simulator {
    private static final String TERMINALS = "demo-car-";
    private static final Duration REAL_DEVICE_COUNTS = Duration.ofMinutes(2);
    private static final int MOST_PATROLS = 20;
    /** A patrol given out for about now is driven at once; one of tonight or of next week waits for its time. */
    private static final Duration EARLY = Duration.ofMinutes(30);

    private static final double ACCURACY_METERS = 5;

    private final NetworkHolder roads;
    private final DeviceRegistry devices;
    private final FixIntake intake;
    private final PatrolBook book;
    private final DutyRoster roster;
    private final PatrolDesk desk;
    private final RoutinePatrols routine;
    private final Caller self;
    private final Clock clock;
    private final SimulatorSettings settings;
    private final SplittableRandom chance = new SplittableRandom(1);
    private final Map<Long, Ride> rides = new HashMap<>();
    private @Nullable Ways ways;

    /**
     * A simulator.
     *
     * @param self in whose name patrols are started and ended; a dispatcher
     */
    public Simulator(
            NetworkHolder roads,
            DeviceRegistry devices,
            FixIntake intake,
            PatrolBook book,
            DutyRoster roster,
            PatrolDesk desk,
            Caller self,
            Clock clock,
            SimulatorSettings settings) {
        this.roads = roads;
        this.devices = devices;
        this.intake = intake;
        this.book = book;
        this.roster = roster;
        this.desk = desk;
        this.routine = new RoutinePatrols(desk, roster, self);
        this.self = self;
        this.clock = clock;
        this.settings = settings;
    }

    /** Moves every car on. */
    public void tick() {
        Ways over = ways();
        if (over.network().segmentCount() == 0) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Set<Long> busy = obeyPatrols(over, now);
        for (Ride ride : List.copyOf(rides.values())) {
            report(ride, now);
            if (ride.over(now, settings.speed())) {
                arrive(ride);
            }
        }
        sendOut(over, busy, now);
    }

    private Ways ways() {
        RoadNetwork network = roads.current();
        Ways known = ways;
        if (known == null || known.network() != network) {
            known = new Ways(network);
            ways = known;
            rides.clear();
        }
        return known;
    }

    /** Starts what is due and stops what people took over; answers the units that are not free for routine drives. */
    private Set<Long> obeyPatrols(Ways over, Instant now) {
        Set<Long> busy = new HashSet<>();
        Set<PatrolId> mine = new HashSet<>();
        for (PatrolId id : book.listUnderWay()) {
            Patrol patrol = book.find(id).orElse(null);
            if (patrol == null || patrol.assignment() == null) {
                continue;
            }
            long unit = patrol.assignment().unit().value();
            busy.add(unit);
            PatrolState state = patrol.state();
            boolean driven =
                    state.kind() == PatrolState.Kind.DRIVING && state.act().personId() == self.personId();
            Ride ride = rides.get(unit);
            if (!driven || real(unit, now)) {
                rides.remove(unit);
            } else if (ride == null || !id.equals(ride.patrol())) {
                // after a restart the car goes on from where it would be
                begin(patrol, over, state.act().at(), List.of(), null);
            } else if (!ride.legs().equals(patrol.route().legs())) {
                // somebody changed the route while the car drives it
                begin(
                        patrol,
                        over,
                        now,
                        ride.legs(),
                        ride.at(now, settings.speed()).position());
            }
            mine.add(id);
        }
        rides.values().removeIf(ride -> ride.patrol() != null && !mine.contains(ride.patrol()));
        PatrolFilter published = new PatrolFilter(Set.of(PatrolState.Kind.PUBLISHED), now, now.plus(EARLY), null, "");
        for (PatrolLine line : book.list(published, MOST_PATROLS, null).items()) {
            UnitId unit = line.unit();
            if (unit == null
                    || terminal(unit.value()) == null
                    || busy.contains(unit.value())
                    || real(unit.value(), now)) {
                continue;
            }
            busy.add(unit.value());
            if (!now.isBefore(line.stateSince().plus(settings.startAfter())) && !waitsForItsCrew(line, now)) {
                Ride ride = rides.get(unit.value());
                LonLat from =
                        ride == null ? null : ride.at(now, settings.speed()).position();
                begin(desk.drive(line.id(), self), over, now, List.of(), from);
            }
        }
        return busy;
    }

    private boolean waitsForItsCrew(PatrolLine line, Instant now) {
        Patrol patrol = desk.get(line.id());
        Assignment duty = patrol.assignment();
        return duty != null
                && now.isBefore(duty.from())
                && desk.crew(patrol).officers().stream().anyMatch(officer -> officer.personId() != null);
    }

    private void begin(Patrol patrol, Ways over, Instant departed, List<RouteLeg> given, @Nullable LonLat from) {
        long unit = patrol.assignment() == null ? 0 : patrol.assignment().unit().value();
        Device device = terminal(unit);
        Drive drive = over.patrol(patrol, given, from);
        if (device != null && drive.seconds() > 0) {
            rides.put(unit, new Ride(device, patrol.id(), patrol.route().legs(), drive, departed));
        }
    }

    private void report(Ride ride, Instant now) {
        Drive.State state = ride.at(now, settings.speed());
        Device device = devices.seen(ride.device(), "demo");
        var unused = intake.submit(
                device,
                List.of(new PositionReport(
                        now,
                        state.position().lon(),
                        state.position().lat(),
                        state.kmPerHour() * settings.speed(),
                        state.headingDegrees(),
                        ACCURACY_METERS,
                        true,
                        false)));
    }

    private void arrive(Ride ride) {
        Long unit = ride.device().unitId();
        if (unit != null) {
            rides.remove(unit);
        }
        PatrolId patrol = ride.patrol();
        if (patrol != null) {
            desk.finish(patrol, self);
        }
    }

    private boolean isFree(@Nullable Long unitId, Set<Long> busy, Instant now) {
        return unitId != null && !busy.contains(unitId) && !rides.containsKey(unitId) && !real(unitId, now);
    }

    private void sendOut(Ways over, Set<Long> busy, Instant now) {
        long out = rides.values().stream().filter(ride -> ride.patrol() == null).count();
        boolean patrols = rides.size() - out < settings.routinePatrols();
        if (!patrols && out >= settings.routineCars()) {
            return;
        }
        List<Device> free = devices.listAll().stream()
                .filter(device -> device.uniqueId().startsWith(TERMINALS) && isFree(device.unitId(), busy, now))
                .toList();
        if (free.isEmpty()) {
            return;
        }
        Device device = free.get(chance.nextInt(free.size()));
        Long unitId = device.unitId();
        Unit unit = unitId == null ? null : roster.findUnit(new UnitId(unitId)).orElse(null);
        if (unitId != null && unit != null && unit.base() != null) {
            Optional<Patrol> patrol = patrols ? routine.depart(unit, over, chance, now) : Optional.empty();
            if (patrol.isPresent()) {
                begin(patrol.get(), over, now, List.of(), null);
                return;
            }
            if (out >= settings.routineCars()) {
                return;
            }
            Drive drive = over.routine(unit.base(), chance);
            if (drive.seconds() > 0) {
                rides.put(unitId, new Ride(device, null, List.of(), drive, now));
            }
        }
    }

    private @Nullable Device terminal(long unit) {
        return devices.listOfUnit(unit).stream()
                .filter(device -> device.uniqueId().startsWith(TERMINALS))
                .findFirst()
                .orElse(null);
    }

    /** Whether a device that is not ours reported for the unit a moment ago. */
    private boolean real(long unit, Instant now) {
        return devices.listOfUnit(unit).stream()
                .filter(device -> !device.uniqueId().startsWith(TERMINALS))
                .anyMatch(device ->
                        device.lastSeen() != null && device.lastSeen().isAfter(now.minus(REAL_DEVICE_COUNTS)));
    }
}
