package org.xunlu.patrol.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.network.Snap;
import org.xunlu.patrol.PatrolRoute;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.demand.DemandDesk;
import org.xunlu.patrol.demand.KeyHours;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.hour.HourWindow;
import org.xunlu.patrol.planning.hour.TourTimes;
import org.xunlu.patrol.shift.Shift;

/** Which parts of a route are wanted in certain hours, and when the route passes them. */
public final class KeyLegs {
    /** A stretch whose ends lie nearer than this along the road was driven there and back. */
    private static final double SAME_METERS = 50;

    private final RoadNetwork roads;
    private final DemandDesk demand;

    /** On these roads, by what is wanted. */
    public KeyLegs(RoadNetwork roads, DemandDesk demand) {
        this.roads = roads;
        this.demand = demand;
    }

    /** The parts in driving order, those of an occasion after each other. Seasons without hours have none. */
    public List<KeyLeg> of(PatrolRoute route, Instant departs) {
        LocalDate day = LocalDate.ofInstant(departs, Shift.BRIGADE_TIME);
        Instant midnight = day.atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        List<KeyLeg> found = new ArrayList<>();
        for (KeyHours occasion : demand.keyHours(roads, day, 2)) {
            for (HourWindow window : KeyWindows.of(day, occasion)) {
                new Walk(occasion, window, midnight, found).along(route, departs);
            }
        }
        found.sort(Comparator.comparing(KeyLeg::opens).thenComparing(KeyLeg::occasion));
        return found;
    }

    /** One drive over the route, for one window. */
    private final class Walk {
        private final KeyHours occasion;
        private final HourWindow window;
        private final Instant midnight;
        private final List<KeyLeg> found;
        private final List<RouteLeg> run = new ArrayList<>();
        private double entered;
        private double left;
        private @Nullable Road road;
        private boolean met;

        Walk(KeyHours occasion, HourWindow window, Instant midnight, List<KeyLeg> found) {
            this.occasion = occasion;
            this.window = window;
            this.midnight = midnight;
            this.found = found;
        }

        void along(PatrolRoute route, Instant departs) {
            double now = departs.getEpochSecond() - midnight.getEpochSecond();
            for (RouteLeg leg : route.legs()) {
                int segment = roads.indexOf(leg.segment());
                if (segment < 0) {
                    continue;
                }
                Tour.Step step =
                        new Tour.Step(segment, leg.forward(), leg.fromFraction(), leg.toFraction(), leg.required());
                double lasts = TourTimes.seconds(roads, step);
                // hours of another day than the one it is passed on are not its hours
                boolean wanted = occasion.segments().contains(segment)
                        && TourTimes.passes(step)
                        && Math.floor(now / 86_400) == Math.floor(window.fromSecond() / 86_400);
                boolean inHours = window.holds(now + lasts / 2);
                if (!wanted || !roads.roadOf(segment).equals(road) || inHours != met) {
                    end();
                }
                if (wanted) {
                    begin(segment, now, inHours);
                    run.add(leg);
                    left = now + lasts;
                }
                now += lasts;
            }
            end();
        }

        private void begin(int segment, double now, boolean inHours) {
            if (run.isEmpty()) {
                entered = now;
                road = roads.roadOf(segment);
                met = inHours;
            }
        }

        private void end() {
            Road along = road;
            if (along != null && !run.isEmpty()) {
                RouteLeg first = run.get(0);
                List<SegmentId> segments =
                        run.stream().map(RouteLeg::segment).distinct().toList();
                found.add(new KeyLeg(
                        occasion.name(),
                        occasion.kind(),
                        along,
                        stake(first.segment(), first.fromFraction()),
                        farthest(first),
                        segments.stream()
                                .mapToDouble(each -> roads.lengthMeters(roads.indexOf(each)))
                                .sum(),
                        segments,
                        at(window.fromSecond()),
                        at(window.toSecond()),
                        at(entered),
                        at(left),
                        met));
            }
            run.clear();
            road = null;
        }

        /** Where it leaves the road; where it came in again, how far it got. */
        private String farthest(RouteLeg first) {
            RouteLeg last = run.get(run.size() - 1);
            if (Math.abs(measure(last) - measure(first, first.fromFraction())) >= SAME_METERS) {
                return stake(last.segment(), last.toFraction());
            }
            RouteLeg far = Collections.max(
                    run,
                    Comparator.comparingDouble(leg -> Math.abs(measure(leg) - measure(first, first.fromFraction()))));
            return stake(far.segment(), far.toFraction());
        }

        private double measure(RouteLeg leg) {
            return measure(leg, leg.toFraction());
        }

        private double measure(RouteLeg leg, double fraction) {
            return roads.segment(roads.indexOf(leg.segment())).measureAt(fraction);
        }

        private Instant at(double second) {
            return midnight.plusSeconds((long) second);
        }
    }

    private String stake(SegmentId id, double fraction) {
        int segment = roads.indexOf(id);
        LonLat position = roads.positionAt(segment, fraction);
        double offset = fraction * roads.lengthMeters(segment);
        return roads.location(new Snap(segment, 0, fraction, offset, position, 0, Side.ON))
                .stake()
                .format();
    }
}
