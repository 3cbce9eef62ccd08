package org.xunlu.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunlu.geo.LonLat;
import org.xunlu.track.Fix;

/** Parts a day into trips, stops and silences. */
final class DayParts {
    /** A receiver that wanders while the vehicle stands stays within this. */
    private static final double STANDING_METERS = 150;

    private static final Duration LEAST_IDLE = Duration.ofMinutes(1);
    private static final double IDLE_METERS = 30;
    /** Moving a parked car a little is no trip. */
    private static final double LEAST_TRIP_METERS = 100;

    private final LiveDay day;
    private final MileageRules rules;
    private final List<Fix> shown;
    private final List<DayPart> parts = new ArrayList<>();
    private int begin;
    private int counted;
    private Duration idle = Duration.ZERO;

    private DayParts(List<Fix> all, LiveDay day, MileageRules rules) {
        this.day = day;
        this.rules = rules;
        this.shown = all.stream().filter(fix -> fix.classification().shown()).toList();
    }

    /** Of all fixes of a day, in the order of time, and of the day worked out from them. */
    static List<DayPart> of(List<Fix> all, LiveDay day, MileageRules rules) {
        DayParts parts = new DayParts(all, day, rules);
        parts.walk(TrackCleaning.clean(all));
        return List.copyOf(parts.parts);
    }

    private void walk(List<Fix> moving) {
        if (moving.isEmpty()) {
            return;
        }
        for (int i = 1; i < moving.size(); i++) {
            Fix a = moving.get(i - 1);
            Fix b = moving.get(i);
            Duration time = Duration.between(a.time(), b.time());
            double meters = a.position().roughMetersTo(b.position());
            if (meters < STANDING_METERS && time.compareTo(rules.stop()) >= 0) {
                trip(moving, i - 1);
                stop(a.time(), b.time(), a.position());
                begin = i;
            } else if (time.compareTo(rules.gap()) > 0 && !isBridged(a.time(), b.time())) {
                trip(moving, i - 1);
                silence(a, b, meters);
                begin = i;
            } else if (meters < IDLE_METERS && time.compareTo(LEAST_IDLE) >= 0) {
                idle = idle.plus(time);
            }
        }
        trip(moving, moving.size() - 1);
        Fix end = moving.get(moving.size() - 1);
        Instant heard = shown.get(shown.size() - 1).time();
        if (Duration.between(end.time(), heard).compareTo(rules.stop()) >= 0) {
            stop(end.time(), heard, end.position());
        }
    }

    private boolean isBridged(Instant from, Instant to) {
        return day.visits().stream()
                .flatMap(visit -> visit.during(from, to).stream())
                .anyMatch(visit -> visit.bridgedMeters() > 0);
    }

    private void trip(List<Fix> moving, int last) {
        Fix from = moving.get(begin);
        Fix to = moving.get(last);
        List<SegmentVisit> driven = day.visits().stream()
                .flatMap(visit -> visit.during(from.time(), to.time()).stream())
                .toList();
        double straight = 0;
        for (int i = begin + 1; i <= last; i++) {
            straight += moving.get(i - 1).position().roughMetersTo(moving.get(i).position());
        }
        DayMeters meters = DayMeters.of(driven, day.network(), day.offRoadMeters(from.time(), to.time()), straight);
        if (meters.network() + meters.offRoad() >= LEAST_TRIP_METERS) {
            double sure = driven.stream()
                    .mapToDouble(visit -> visit.confidence() * visit.meters())
                    .sum();
            parts.add(new DayPart(
                    DayPart.Kind.TRIP,
                    from.time(),
                    to.time(),
                    from.position(),
                    to.position(),
                    meters,
                    meters.network() > 0 ? sure / meters.network() : 1,
                    countUntil(to.time()),
                    idle));
        }
        idle = Duration.ZERO;
    }

    /** A stop that goes on where the last one ended is the same. */
    private void stop(Instant from, Instant to, LonLat at) {
        DayPart last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        boolean same =
                last != null && last.kind() == DayPart.Kind.STOP && last.start().roughMetersTo(at) < STANDING_METERS;
        Instant begun = same && last != null ? last.from() : from;
        int before = same && last != null ? last.fixes() : 0;
        if (same) {
            parts.remove(parts.size() - 1);
        }
        parts.add(new DayPart(
                DayPart.Kind.STOP, begun, to, at, at, DayMeters.NONE, 1, before + countUntil(to), Duration.ZERO));
    }

    private void silence(Fix a, Fix b, double meters) {
        DayMeters straight = new DayMeters(0, 0, 0, 0, 0, 0, meters);
        parts.add(new DayPart(
                DayPart.Kind.SILENCE,
                a.time(),
                b.time(),
                a.position(),
                b.position(),
                straight,
                0,
                countUntil(b.time()),
                Duration.ZERO));
    }

    /** Shown fixes up to a moment that were not counted yet. */
    private int countUntil(Instant to) {
        int before = counted;
        while (counted < shown.size() && !shown.get(counted).time().isAfter(to)) {
            counted++;
        }
        return counted - before;
    }
}
