package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Deals all tours of a plan once more among units of the same base with equal shifts, to whom it is all the same who
 * drives: the longest first, each to the one who has driven least and is free on that day; then pairs are exchanged
 * while that makes it more even. The routes stay as they are.
 */
final class FairDeal {
    private static final int MOST_PASSES = 50;
    /** Square seconds. */
    private static final double LEAST_GAIN = 100;

    private final List<District.Post> posts;
    private final double[] seconds;
    private final List<Outing> outings = new ArrayList<>();
    private final List<Integer> driver = new ArrayList<>();
    private final List<Set<Integer>> busy = new ArrayList<>();

    private record Outing(int day, UnitRoute route) {}

    private FairDeal(List<District.Post> posts) {
        this.posts = posts;
        this.seconds = new double[posts.size()];
    }

    /** The same days, dealt fairly. */
    static List<DayPlan> of(List<DayPlan> days, List<District.Post> posts) {
        return new FairDeal(posts).deal(days);
    }

    private List<DayPlan> deal(List<DayPlan> days) {
        List<List<UnitRoute>> dealt = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            for (UnitRoute route : days.get(day).routes()) {
                outings.add(new Outing(day, route));
            }
            dealt.add(new ArrayList<>());
            busy.add(new HashSet<>());
        }
        outings.sort(Comparator.comparingDouble(outing -> -outing.route().tour().seconds()));
        for (Outing outing : outings) {
            UnitRoute route = outing.route();
            int post = fairest(route, busy.get(outing.day()));
            busy.get(outing.day()).add(post);
            seconds[post] += route.tour().seconds();
            driver.add(post);
        }
        for (int pass = 0; pass < MOST_PASSES && exchange(); pass++) {
            // until nothing more is gained
        }
        for (int i = 0; i < outings.size(); i++) {
            UnitRoute route = outings.get(i).route();
            int unit = posts.get(driver.get(i)).unit();
            dealt.get(outings.get(i).day())
                    .add(new UnitRoute(unit, route.tour(), route.order(), route.departureSeconds()));
        }
        List<DayPlan> plans = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            dealt.get(day).sort(Comparator.comparingInt(UnitRoute::unit));
            plans.add(new DayPlan(
                    dealt.get(day), days.get(day).leftOut(), days.get(day).figures()));
        }
        return plans;
    }

    private boolean exchange() {
        boolean any = false;
        for (int one = 0; one < outings.size(); one++) {
            for (int other = one + 1; other < outings.size(); other++) {
                any |= exchange(one, other);
            }
        }
        return any;
    }

    private boolean exchange(int one, int other) {
        int mine = driver.get(one);
        int yours = driver.get(other);
        double more = outings.get(one).route().tour().seconds()
                - outings.get(other).route().tour().seconds();
        // the longer tour goes to who has driven less, unless that only turns the difference round
        if (mine == yours || more * (seconds[mine] - seconds[yours] - more) <= LEAST_GAIN) {
            return false;
        }
        Set<Integer> day = busy.get(outings.get(one).day());
        Set<Integer> otherDay = busy.get(outings.get(other).day());
        boolean sameDay = outings.get(one).day() == outings.get(other).day();
        boolean free = sameDay || (!day.contains(yours) && !otherDay.contains(mine));
        if (!free || !alike(posts.get(mine), posts.get(yours))) {
            return false;
        }
        if (!sameDay) {
            day.remove(mine);
            day.add(yours);
            otherDay.remove(yours);
            otherDay.add(mine);
        }
        seconds[mine] -= more;
        seconds[yours] += more;
        driver.set(one, yours);
        driver.set(other, mine);
        return true;
    }

    private int fairest(UnitRoute route, Set<Integer> busy) {
        int own = own(route);
        int best = -1;
        for (int post = 0; post < posts.size(); post++) {
            if (!busy.contains(post)
                    && alike(posts.get(post), posts.get(own))
                    && (best < 0 || seconds[post] < seconds[best])) {
                best = post;
            }
        }
        // more tours than units on one day: the unit goes out twice
        return best < 0 ? own : best;
    }

    private int own(UnitRoute route) {
        for (int post = 0; post < posts.size(); post++) {
            if (posts.get(post).unit() == route.unit()) {
                return post;
            }
        }
        throw new IllegalArgumentException("nobody's route: unit " + route.unit());
    }

    private static boolean alike(District.Post one, District.Post other) {
        return one.base() == other.base() && one.shift() == other.shift();
    }
}
