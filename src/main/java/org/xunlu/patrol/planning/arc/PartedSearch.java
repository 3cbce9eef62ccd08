package org.xunlu.patrol.planning.arc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A large search by several processors: the windows are dealt into parts, each searched for a while on its own, with the
 * tasks its vehicles serve and a share of those without a place, at the same time as the others; then the windows are
 * dealt anew. One cooling goes through all of it. How many parts there are does not depend on the machine, nor does what
 * comes out.
 */
final class PartedSearch {
    private static final int PARTS = 2;
    private static final int SLICES = 48;

    private final RuinRecreate whole;

    private final int[] windowOf;

    PartedSearch(RuinRecreate whole, int[] windowOf) {
        this.whole = whole;
        this.windowOf = windowOf.clone();
    }

    ArcPlan search(List<ArcRoute> known, long seed, long rounds, SearchControl control) {
        Dice dice = new Dice(seed);
        Cooling cooling = known.isEmpty() ? whole.cooling() : whole.cooling().mild();
        ArcPlan plan = whole.search(known, dice.nextLong(), round -> 1, cooling, true);
        ArcPlan best = plan;
        for (int slice = 0; slice < SLICES && control.spent(rounds * slice / SLICES) < 1; slice++) {
            long each = rounds * (slice + 1) / SLICES - rounds * slice / SLICES;
            Cooling now = cooling.part((double) slice / SLICES, (slice + 1.0) / SLICES);
            boolean last = slice + 1 == SLICES;
            List<Part> parts = parts(plan, dice);
            long tasks = Math.max(1, parts.stream().mapToLong(Part::size).sum());
            List<ArcPlan> found = parts.parallelStream()
                    .map(part -> part.search(each * part.size() / tasks, now, last))
                    .toList();
            plan = merged(found);
            best = last || plan.worth() < best.worth() ? plan : best;
        }
        return best;
    }

    private List<Part> parts(ArcPlan plan, Dice dice) {
        int windows = Arrays.stream(windowOf).max().orElse(-1) + 1;
        int[] order = IntStream.range(0, windows).toArray();
        dice.shuffle(order, windows);
        int[] partOf = new int[windows];
        for (int i = 0; i < windows; i++) {
            partOf[order[i]] = i % PARTS;
        }
        int[] partOfTask = new int[whole.problem().tasks()];
        for (ArcRoute route : plan.routes()) {
            route.visits().forEach(visit -> partOfTask[visit.task()] = partOf[windowOf[route.vehicle()]]);
        }
        for (int task : plan.unserved()) {
            partOfTask[task] = partFor(task, dice.below(PARTS), partOf);
        }
        List<Part> parts = new ArrayList<>();
        for (int number = 0; number < PARTS; number++) {
            int part = number;
            int[] tasks = IntStream.range(0, partOfTask.length)
                    .filter(task -> partOfTask[task] == part)
                    .toArray();
            int[] vehicles = IntStream.range(0, windowOf.length)
                    .filter(vehicle -> partOf[windowOf[vehicle]] == part)
                    .toArray();
            parts.add(new Part(whole, tasks, vehicles, plan.routes(), dice.nextLong()));
        }
        return parts;
    }

    /** The part a task without a place looks for one in: this one unless nobody there may serve it. */
    private int partFor(int task, int wish, int[] partOf) {
        for (int vehicle = 0; vehicle < windowOf.length; vehicle++) {
            if (partOf[windowOf[vehicle]] == wish
                    && whole.loyalty().strangeness(task, vehicle) < Double.POSITIVE_INFINITY) {
                return wish;
            }
        }
        return (wish + 1) % PARTS;
    }

    private static ArcPlan merged(List<ArcPlan> plans) {
        return new ArcPlan(
                plans.stream().flatMap(plan -> plan.routes().stream()).toList(),
                plans.stream()
                        .flatMap(plan -> plan.unserved().stream())
                        .sorted()
                        .toList(),
                plans.stream().mapToDouble(ArcPlan::worth).sum());
    }
}
