package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.xunlu.patrol.planning.arc.Dice;

/**
 * Whose turn it is: as many units drive as the work needs, few and long turns rather than many short ones, those before
 * others that still have most to do until all have done equally much at the end of the plan, at best from different bases.
 */
final class Turns {
    /** Part of a shift a turn should fill at most; the rest is for what comes up. */
    private static final double BUSY = 0.85;
    /** A turn is worth driving out for from this part of a shift on. */
    private static final double SHORTEST = 0.1;
    /** A second unit of the same base counts as having so many shifts less to do, where later days make up for it. */
    private static final double SAME_BASE = 0.4;

    private static final double LUCK = 0.1;

    private final List<District.Post> posts;
    private final PeriodRequest request;
    /** Post → what is fair for it, where the mean of all is 1. */
    private final double[] part;
    /** Post → work so far, in shifts. */
    private final double[] worked;

    /** Place of a day in the shortest period → turns so far. */
    private final Map<Integer, Integer> turnsOn = new HashMap<>();

    private final Dice dice;
    private double due;
    private double sameBase = SAME_BASE;

    Turns(List<District.Post> posts, PeriodRequest request, Dice dice) {
        this.posts = posts;
        this.request = request;
        part = posts.stream()
                .mapToDouble(post -> 10 * request.room(post.unit()) / post.shift())
                .toArray();
        double mean = Arrays.stream(part).average().orElse(1);
        Arrays.setAll(part, post -> mean == 0 ? 1 : part[post] / mean);
        this.worked = new double[posts.size()];
        this.dice = dice;
        this.due = (dice.share() - 0.5) * BUSY / 2;
    }

    /** As many turns so far, to try what comes of more. */
    Turns copy() {
        Turns copy = new Turns(posts, request, new Dice(turnsOn.hashCode()));
        System.arraycopy(worked, 0, copy.worked, 0, worked.length);
        copy.turnsOn.putAll(turnsOn);
        copy.due = due;
        return copy;
    }

    /**
     * The turns of some days, spread evenly over the shortest periods in them and by chance within each.
     *
     * @param first the first of the days
     * @param days how many
     * @param window the shortest period, days
     * @param work of these days, in shifts
     * @param rest work from the first of these days to the end of the plan, in shifts
     * @param mixed whether to mix the bases, rather than to bring all to the same level at once
     */
    List<BlockPlan.Turn> of(int first, int days, int window, double work, double rest, boolean mixed) {
        sameBase = mixed ? SAME_BASE : 0;
        double level = (rest + worked()) / worked.length;
        due += work;
        List<BlockPlan.Turn> wanted = new ArrayList<>();
        double[] planned = worked.clone();
        int[] free =
                posts.stream().mapToInt(post -> duty(post, first, first + days)).toArray();
        Set<Integer> off = new HashSet<>();
        double longest = Math.max(SHORTEST, Math.min(BUSY, work * window / days));
        while (true) {
            IntStream.range(0, free.length).filter(post -> free[post] == 0).forEach(off::add);
            if (off.size() == free.length) {
                break;
            }
            int post = next(level, off, wanted);
            double target = target(part[post] * level - planned[post], longest);
            if (due < target / 2 && (!wanted.isEmpty() || rest > work || due < SHORTEST)) {
                break;
            }
            int shift = posts.get(post).shift();
            wanted.add(new BlockPlan.Turn(posts.get(post), first, (int) (target * shift), shift));
            planned[post] += target;
            free[post]--;
            due -= target;
        }
        due = Math.max(-BUSY, Math.min(BUSY, due));
        return dated(wanted, first, days, window);
    }

    private List<BlockPlan.Turn> dated(List<BlockPlan.Turn> wanted, int first, int days, int window) {
        List<BlockPlan.Turn> turns = new ArrayList<>();
        Map<Integer, Set<District.Post>> busy = new HashMap<>();
        for (int count = 0; count < wanted.size(); count++) {
            BlockPlan.Turn turn = wanted.get(count);
            int from = (int) ((count + 0.5) / wanted.size() * days) / window * window;
            int end = Math.min(days, from + window);
            IntPredicate free = day -> room(turn.post(), first + day) > 0
                    && !busy.computeIfAbsent(day, any -> new HashSet<>()).contains(turn.post());
            int day = leastUsed(first, window, from, end, free)
                    .orElseGet(() -> leastUsed(first, window, 0, days, free).orElse(-1));
            if (day >= 0) {
                busy.computeIfAbsent(day, any -> new HashSet<>()).add(turn.post());
                turnsOn.merge((first + day) % window, 1, Integer::sum);
                turns.add(turn(turn.post(), first + day, turn.target()));
            }
        }
        return turns;
    }

    /** A day on whose place in the shortest period few turns have fallen so far, by chance where several have. */
    private Optional<Integer> leastUsed(int first, int window, int from, int end, IntPredicate free) {
        Map<Integer, Double> count = new HashMap<>();
        for (int day = from; day < end; day++) {
            if (free.test(day)) {
                count.put(day, turnsOn.getOrDefault((first + day) % window, 0) + dice.share());
            }
        }
        return count.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** One more turn for what found no place by a day: on it, or else before, where somebody is there. */
    Optional<BlockPlan.Turn> more(int first, int last, List<BlockPlan.Turn> there, double work) {
        for (int day = last; day >= first; day--) {
            int at = day;
            Set<Integer> off = new HashSet<>();
            IntStream.range(0, posts.size())
                    .filter(post -> room(posts.get(post), at) == 0)
                    .forEach(off::add);
            if (off.size() < posts.size()) {
                Set<Integer> busy = new HashSet<>(off);
                there.stream().filter(turn -> turn.day() == at).forEach(turn -> busy.add(posts.indexOf(turn.post())));
                int post = next(worked[0], busy.size() < posts.size() ? busy : off, there);
                double shifts = Math.max(SHORTEST, Math.min(BUSY, work));
                return Optional.of(
                        turn(posts.get(post), day, shifts * posts.get(post).shift()));
            }
        }
        return Optional.empty();
    }

    private BlockPlan.Turn turn(District.Post post, int day, double target) {
        int most = room(post, day);
        return new BlockPlan.Turn(post, day, (int) Math.min(target, most), most);
    }

    /** How long a unit may drive on a day, tenths of a second. */
    private int room(District.Post post, int day) {
        return Math.min(post.shift(), (int) (10 * request.room(post.unit(), day)));
    }

    private int duty(District.Post post, int from, int end) {
        return (int)
                IntStream.range(from, end).filter(day -> room(post, day) > 0).count();
    }

    /** How long a turn should be: no longer than this, so that there is one in each of the shortest periods. */
    private static double target(double left, double longest) {
        return Math.max(SHORTEST, Math.min(longest, left / Math.max(1, Math.ceil(left / longest - 0.05))));
    }

    /** The free post with most still to do, those of bases not yet taken before others. */
    private int next(double level, Set<Integer> busy, List<BlockPlan.Turn> turns) {
        double[] left = new double[worked.length];
        for (int post = 0; post < left.length; post++) {
            left[post] = part[post] * level - worked[post] + LUCK * dice.share();
            for (BlockPlan.Turn turn : turns) {
                left[post] -= turn.post().base() == posts.get(post).base() ? sameBase : 0;
                left[post] -= turn.post().equals(posts.get(post))
                        ? turn.target() / (double) turn.post().shift()
                        : 0;
            }
        }
        return IntStream.range(0, left.length)
                .filter(post -> !busy.contains(post))
                .boxed()
                .max(Comparator.comparingDouble(post -> left[post]))
                .orElse(0);
    }

    /** The same days, their tours dealt anew now that all are known. */
    List<DayPlan> dealt(List<DayPlan> days) {
        List<FairDeal.Driver> drivers = posts.stream()
                .map(post -> new FairDeal.Driver(
                        post.base(),
                        IntStream.range(0, days.size())
                                .mapToObj(day -> request.room(post.unit(), day))
                                .toList()))
                .toList();
        List<FairDeal.Outing> outings = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            for (UnitRoute route : days.get(day).routes()) {
                outings.add(new FairDeal.Outing(
                        day, postOf(route.unit()), route.tour().seconds()));
            }
        }
        int[] dealt = FairDeal.of(drivers, outings);
        List<DayPlan> plans = new ArrayList<>();
        int next = 0;
        for (DayPlan day : days) {
            List<UnitRoute> routes = new ArrayList<>();
            for (UnitRoute route : day.routes()) {
                routes.add(route.by(posts.get(dealt[next++]).unit()));
            }
            routes.sort(Comparator.comparingInt(UnitRoute::unit));
            plans.add(new DayPlan(routes, day.leftOut(), day.figures()));
        }
        return plans;
    }

    private int postOf(int unit) {
        return IntStream.range(0, posts.size())
                .filter(post -> posts.get(post).unit() == unit)
                .findFirst()
                .orElseThrow();
    }

    /** Notes what the units really drove. */
    void note(List<UnitRoute> routes) {
        for (UnitRoute route : routes) {
            int post = postOf(route.unit());
            worked[post] += route.tour().seconds() * 10 / posts.get(post).shift();
        }
    }

    /** All work so far, in shifts. */
    double worked() {
        return IntStream.range(0, worked.length)
                .mapToDouble(post -> worked[post])
                .sum();
    }
}
