package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.xunlu.patrol.planning.FastestWays;
import org.xunlu.patrol.planning.Stretch;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.TourWriter;
import org.xunlu.patrol.planning.arc.ArcPlan;
import org.xunlu.patrol.planning.arc.ArcProblem;
import org.xunlu.patrol.planning.arc.ArcRoute;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.arc.RuinRecreate;
import org.xunlu.patrol.planning.arc.SearchControl;

/** Plans the units of a district over some runs of a ground. */
final class DistrictPlan {
    /** What even work adds to the step of the objective that one task moves. */
    private static final double STEEP = 3;

    private final Ground ground;
    private final List<District.Post> posts;
    private final List<Integer> chosen;
    private final long bound;
    private ArcPlan plan = new ArcPlan(List.of(), List.of(), 0);

    DistrictPlan(Ground ground, List<District.Post> posts, List<Integer> chosen) {
        this.ground = ground;
        this.posts = posts;
        this.chosen = chosen;
        this.bound = ground.leastTime(chosen);
    }

    /**
     * Searches.
     *
     * @param start unit → segments of its tour to go on from; empty to begin from nothing
     */
    void search(long seed, List<List<Integer>> start, SearchControl control) {
        if (chosen.isEmpty()) {
            return;
        }
        ArcProblem problem = problem();
        double shifts = posts.stream().mapToDouble(District.Post::shift).sum();
        RuinRecreate search =
                RuinRecreate.cheapest(problem).with(new EvenWork(bound / shifts), STEEP * bound / chosen.size());
        List<ArcRoute> known = start.isEmpty() ? List.of() : known(start);
        plan = known.isEmpty() ? search.search(seed, control) : search.improve(known, seed, control);
    }

    private List<ArcRoute> known(List<List<Integer>> start) {
        Map<Integer, Integer> taskOf = new HashMap<>();
        for (int task = 0; task < chosen.size(); task++) {
            for (int segment : ground.runs().get(chosen.get(task)).segments()) {
                taskOf.put(segment, task);
            }
        }
        List<ArcRoute> known = new ArrayList<>();
        for (int post = 0; post < posts.size(); post++) {
            List<ArcRoute.Visit> visits = start.get(posts.get(post).unit()).stream()
                    .filter(taskOf::containsKey)
                    .map(taskOf::get)
                    .distinct()
                    .map(task -> new ArcRoute.Visit(task, true))
                    .toList();
            if (!visits.isEmpty()) {
                known.add(new ArcRoute(post, visits, 0, 0));
            }
        }
        return known;
    }

    private ArcProblem problem() {
        return ground.problem(
                chosen,
                posts.stream().map(District.Post::base).toList(),
                posts.stream().map(District.Post::shift).toList());
    }

    /** The least time in which what is covered can be driven, tenths of a second. */
    long boundOfCovered() {
        if (plan.unserved().isEmpty()) {
            return bound;
        }
        Set<Integer> left = new HashSet<>(plan.unserved());
        return ground.leastTime(IntStream.range(0, chosen.size())
                .filter(task -> !left.contains(task))
                .mapToObj(chosen::get)
                .toList());
    }

    /** Length of what is wanted. */
    double meters() {
        return chosen.stream()
                .mapToDouble(run -> ground.runs().get(run).meters())
                .sum();
    }

    /** The routes written out, each leaving its base at a random time that lets it be back within the shift. */
    List<UnitRoute> routes(Dice dice) {
        List<UnitRoute> routes = new ArrayList<>();
        List<Stretch> stretches = ground.runs().stream().map(WantedRun::stretch).toList();
        for (ArcRoute route : plan.routes()) {
            District.Post post = posts.get(route.vehicle());
            int[] visits = IntStream.concat(
                            IntStream.of(0),
                            route.visits().stream()
                                    .mapToInt(visit -> 2 * (chosen.get(visit.task()) + 1) + (visit.along() ? 0 : 1)))
                    .toArray();
            Tour tour = new TourWriter(ground.graph(), ground.base(post.base()), new FastestWays(ground.graph()))
                    .write(stretches, visits, Map.of());
            List<Integer> order = tour.steps().stream()
                    .filter(Tour.Step::required)
                    .map(Tour.Step::segment)
                    .toList();
            double slack = Math.max(0, post.shift() / 10.0 - tour.seconds());
            routes.add(new UnitRoute(post.unit(), tour, order, dice.share() * slack));
        }
        return routes;
    }

    /** Segments of runs nobody could take, with the reason. */
    Map<Integer, LeftOutReason> leftOut() {
        Map<Integer, LeftOutReason> leftOut = new HashMap<>();
        for (int task : plan.unserved()) {
            int run = chosen.get(task);
            boolean near = posts.stream().anyMatch(post -> ground.roundTrip(post.base(), run) <= post.shift());
            for (int segment : ground.runs().get(run).segments()) {
                leftOut.put(segment, near ? LeftOutReason.OVER_CAPACITY : LeftOutReason.TOO_FAR);
            }
        }
        return leftOut;
    }
}
