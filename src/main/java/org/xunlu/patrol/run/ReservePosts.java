package org.xunlu.patrol.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.patrol.planning.Base;

/**
 * Where the reserves of a day had best wait: of the places on through roads where risk gathers, those that bring the
 * nearest unit soonest to an incident, given where the patrols are meanwhile. One reserve is placed after the other, and
 * each once more while the others stay (a p-median by greedy choice and exchange).
 */
final class ReservePosts {
    /** Squares of about three kilometres, of which the weightiest offer a place each. */
    private static final double SQUARE_DEGREES = 0.03;

    private static final int MOST_PLACES = 80;
    /** A reserve does not wait farther from its base than this. */
    private static final double MOST_WAY_SECONDS = 45 * 60;
    /** Moments of a day looked at. */
    private static final int MOMENTS = 6;

    private static final int ROUNDS = 3;

    private final Incidents incidents;
    private final List<Base> places;
    /** Place → seconds to each incident. */
    private final Map<Base, double[]> secondsFrom = new HashMap<>();
    /** Base → seconds to each place. */
    private final Map<Base, double[]> wayFrom = new HashMap<>();

    ReservePosts(RoadNetwork roads, List<SegmentDemand> owed, Incidents incidents) {
        this.incidents = incidents;
        this.places = places(roads, owed);
    }

    private static List<Base> places(RoadNetwork roads, List<SegmentDemand> owed) {
        Map<List<Long>, List<SegmentDemand>> squares = new HashMap<>();
        owed.stream().filter(each -> !each.closed()).forEach(each -> {
            LonLat at = roads.positionAt(each.segment(), 0);
            squares.computeIfAbsent(
                            List.of((long) Math.floor(at.lon() / SQUARE_DEGREES), (long)
                                    Math.floor(at.lat() / SQUARE_DEGREES)),
                            any -> new ArrayList<>())
                    .add(each);
        });
        Comparator<SegmentDemand> throughRoad = Comparator.comparing(
                        (SegmentDemand each) -> roads.roadOf(each.segment()).roadClass() == RoadClass.EXPRESSWAY)
                .thenComparing(each -> roads.roadOf(each.segment()).roadClass())
                .thenComparing(each -> -each.weight())
                .thenComparing(SegmentDemand::segment);
        Comparator<List<SegmentDemand>> heaviest = Comparator.comparingDouble(own -> -mass(roads, own));
        return squares.values().stream()
                .sorted(heaviest.thenComparing(own -> own.get(0).segment()))
                .limit(MOST_PLACES)
                .map(own -> own.stream().min(throughRoad).orElseThrow())
                .map(each -> new Base(each.segment(), 0))
                .toList();
    }

    private static double mass(RoadNetwork roads, List<SegmentDemand> own) {
        return own.stream()
                .mapToDouble(each -> each.weight() * roads.lengthMeters(each.segment()))
                .sum();
    }

    /** The posts of a day's reserves, in their order; those whose base is off the roads are left out. */
    List<ReservePost> of(Presence day) {
        List<Waiting> waiting = new ArrayList<>();
        List<Base> bases = new ArrayList<>();
        day.duty().reserves().forEach(each -> day.snap(each.base()).ifPresent(base -> {
            waiting.add(each);
            bases.add(base);
        }));
        List<Instant> moments = IntStream.range(0, MOMENTS)
                .mapToObj(at -> day.moment((at + 0.5) / MOMENTS))
                .filter(moment -> moment != null)
                .toList();
        List<double[]> patrols = moments.stream()
                .map(moment -> incidents.fromNearest(day.patrolling(moment)))
                .toList();
        List<Base> posts = new ArrayList<>(bases);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < waiting.size(); i++) {
                posts.set(i, best(waiting, bases, posts, i, moments, patrols));
            }
        }
        List<ReservePost> found = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            Base post = posts.get(i);
            double way = post.equals(bases.get(i)) ? 0 : way(bases.get(i))[places.indexOf(post)];
            found.add(new ReservePost(
                    waiting.get(i),
                    post,
                    way / 60,
                    mean(waiting, posts, waiting.get(i), moments, patrols) / 60,
                    mean(waiting, bases, waiting.get(i), moments, patrols) / 60));
        }
        return found;
    }

    private Base best(
            List<Waiting> waiting,
            List<Base> bases,
            List<Base> posts,
            int which,
            List<Instant> moments,
            List<double[]> patrols) {
        List<Base> tried = new ArrayList<>(posts);
        Base best = posts.get(which);
        double least = mean(waiting, posts, waiting.get(which), moments, patrols);
        double[] way = way(bases.get(which));
        for (int number = 0; number < way.length; number++) {
            if (way[number] > MOST_WAY_SECONDS) {
                continue;
            }
            Base place = places.get(number);
            tried.set(which, place);
            double mean = mean(waiting, tried, waiting.get(which), moments, patrols);
            if (mean < least) {
                least = mean;
                best = place;
            }
        }
        return best;
    }

    private double[] way(Base base) {
        return wayFrom.computeIfAbsent(base, from -> incidents.seconds(from, places));
    }

    /** Seconds to an incident while one of them is on duty, mean over moments and incidents by their mass. */
    private double mean(
            List<Waiting> waiting, List<Base> posts, Waiting during, List<Instant> moments, List<double[]> patrols) {
        double sum = 0;
        double mass = 0;
        for (int moment = 0; moment < moments.size(); moment++) {
            Instant now = moments.get(moment);
            if (!during.isOn(now)) {
                continue;
            }
            double[] nearest = patrols.get(moment).clone();
            for (int i = 0; i < waiting.size(); i++) {
                if (waiting.get(i).isOn(now)) {
                    Incidents.lower(nearest, from(posts.get(i)));
                }
            }
            for (int i = 0; i < nearest.length; i++) {
                if (nearest[i] < Double.POSITIVE_INFINITY) {
                    sum += nearest[i] * incidents.mass(i);
                    mass += incidents.mass(i);
                }
            }
        }
        return mass == 0 ? 0 : sum / mass;
    }

    private double[] from(Base place) {
        return secondsFrom.computeIfAbsent(place, incidents::from);
    }
}
