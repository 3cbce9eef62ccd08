package org.xunlu.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.geo.LonLat;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.FixListener;
import org.xunlu.track.Rider;

/** The last state of every rider. Hears the intake, publishes {@code unit} events. Thread-safe. */
public final class LiveBoard implements FixListener {
    /** Positions of officers are personal: only who directs them sees them live. */
    public static final Set<Role> WATCHERS = Set.of(Role.DISPATCHER);

    private static final Duration OFFLINE_AFTER = Duration.ofMinutes(10);
    private static final double MOVING_KM_PER_HOUR = 5;

    private final Map<Rider, UnitState> states = new ConcurrentHashMap<>();
    /** Less may be the receiver wandering, and tells no direction. */
    private static final double MOVED_METERS = 10;

    private final Feed feed;
    private final Clock clock;
    private volatile Function<Fix, String> names;

    /**
     * An empty board.
     *
     * @param names what people call the rider of a fix
     */
    public LiveBoard(Feed feed, Clock clock, Function<Fix, String> names) {
        this.feed = feed;
        this.clock = clock;
        this.names = names;
    }

    /** Names riders otherwise from now on, and those on the board when they report next. */
    public void nameBy(Function<Fix, String> otherNames) {
        names = otherNames;
    }

    /** Puts what was last known on the board, without telling anybody. */
    public void restore(List<Fix> newest) {
        newest.forEach(this::take);
    }

    @Override
    public void committed(List<Fix> fixes) {
        Map<Rider, UnitState> changed = new LinkedHashMap<>();
        for (Fix fix : fixes) {
            UnitState state = take(fix);
            if (state != null) {
                changed.put(fix.rider(), state);
            }
        }
        changed.values().forEach(state -> feed.publish(LiveEvent.UNIT, WATCHERS, state.key(), state));
    }

    /** Everybody's last state, by name. */
    public List<UnitState> list() {
        return list(Sight.ALL);
    }

    /** The last state of everybody whom a viewer is shown, by name. */
    public List<UnitState> list(Sight sight) {
        Instant now = clock.instant();
        return states.values().stream()
                .filter(state -> sight.shows(state.key()))
                .map(state -> stale(state, now) ? state.inState(Motion.OFFLINE) : state)
                .sorted(Comparator.comparing(UnitState::name).thenComparing(UnitState::key))
                .toList();
    }

    /** Tells viewers of those that have fallen silent; to be called every few seconds. */
    public void tick() {
        Instant now = clock.instant();
        states.replaceAll((rider, state) -> {
            if (state.state() == Motion.OFFLINE || !stale(state, now)) {
                return state;
            }
            UnitState offline = state.inState(Motion.OFFLINE);
            feed.publish(LiveEvent.UNIT, WATCHERS, offline.key(), offline);
            return offline;
        });
    }

    private @Nullable UnitState take(Fix fix) {
        if (!fix.classification().shown() || fix.classification() == FixClass.TIME_ASSUMED) {
            return null;
        }
        UnitState known = states.get(fix.rider());
        if (known != null && !fix.time().isAfter(known.time())) {
            return null;
        }
        UnitState state = new UnitState(
                fix.rider().key(),
                fix.unitId(),
                fix.device().value(),
                names.apply(fix),
                fix.position().lon(),
                fix.position().lat(),
                fix.speedKmPerHour(),
                heading(fix, known),
                fix.accuracyMeters(),
                fix.time(),
                motion(fix, known));
        states.put(fix.rider(), state);
        return state;
    }

    /** As measured; of a device that does not tell, the way it came, and while it hardly moves, as before. */
    private static @Nullable Double heading(Fix fix, @Nullable UnitState before) {
        if (fix.headingDegrees() != null || before == null) {
            return fix.headingDegrees();
        }
        LonLat last = new LonLat(before.lon(), before.lat());
        return last.roughMetersTo(fix.position()) < MOVED_METERS
                ? before.headingDegrees()
                : (Double) last.bearingDegreesTo(fix.position());
    }

    private Motion motion(Fix fix, @Nullable UnitState before) {
        if (Duration.between(fix.time(), clock.instant()).compareTo(OFFLINE_AFTER) > 0) {
            return Motion.OFFLINE;
        }
        if (fix.classification() == FixClass.PARKED_JITTER) {
            return Motion.STOPPED;
        }
        Double speed = fix.speedKmPerHour();
        if (speed == null && before != null) {
            double meters = fix.position().roughMetersTo(new LonLat(before.lon(), before.lat()));
            double seconds =
                    Math.max(1, Duration.between(before.time(), fix.time()).toMillis() / 1000.0);
            speed = meters / seconds * 3.6;
        }
        return speed != null && speed < MOVING_KM_PER_HOUR ? Motion.STOPPED : Motion.MOVING;
    }

    private static boolean stale(UnitState state, Instant now) {
        return Duration.between(state.time(), now).compareTo(OFFLINE_AFTER) > 0;
    }
}
