package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.xunlu.siting.capture.TreeWorker.Worked;

/**
 * Branch and cut: the part of the greatest bound is bounded anew and divided, until no part can hold anything better.
 * Two parts are worked on at once, always by the same workers in the same order, so that the search can be repeated.
 */
final class CaptureTree {
    private static final int WORKERS = 2;
    private static final int ROUND_EVERY = 8;

    private final SwapSearch swaps;
    private final BooleanSupplier stop;
    private final List<TreeWorker> workers = new ArrayList<>();
    private final PriorityQueue<TreePart> parts =
            new PriorityQueue<>(Comparator.comparingDouble(part -> -part.bound()));
    private double unsolved = Double.NEGATIVE_INFINITY;
    private int worked;

    /**
     * Prepares.
     *
     * @param bound no choice has a greater value
     * @param sites by site: the choice of the relaxation
     * @param wanted by commodity: how far that choice catches it
     * @param shut sites out of the question
     */
    CaptureTree(
            CaptureTask task,
            CutFinder finder,
            SwapSearch swaps,
            double bound,
            double[] sites,
            double[] wanted,
            boolean[] shut,
            BooleanSupplier stop) {
        this.swaps = swaps;
        this.stop = stop;
        for (int number = 0; number < WORKERS; number++) {
            workers.add(new TreeWorker(task, finder, shut, sites, wanted, stop));
        }
        parts.add(TreePart.whole(bound));
    }

    /**
     * Searches until everything is proven or it is stopped.
     *
     * @param lowered told of the bound of all parts as it goes down
     */
    void search(DoubleConsumer lowered) {
        try {
            while (!stop.getAsBoolean() && !parts.isEmpty() && parts.peek().bound() > least()) {
                List<TreePart> taken = new ArrayList<>();
                while (taken.size() < WORKERS && !parts.isEmpty()) {
                    taken.add(parts.poll());
                }
                double best = least();
                List<Worked> results = IntStream.range(0, taken.size())
                        .parallel()
                        .mapToObj(number -> workers.get(number).work(taken.get(number), best))
                        .toList();
                results.forEach(this::take);
                lowered.accept(bound());
            }
            lowered.accept(bound());
        } finally {
            workers.forEach(TreeWorker::close);
        }
    }

    /** What a part must be able to exceed. */
    private double least() {
        return swaps.bestValue() * (1 + 1e-9);
    }

    private void take(Worked result) {
        parts.addAll(result.parts());
        if (result.failed()) {
            unsolved = Math.max(unsolved, result.bound());
        }
        if (result.sites().length > 0 && (result.parts().isEmpty() || worked++ % ROUND_EVERY == 0)) {
            boolean[] chosen = new boolean[result.sites().length];
            for (int site = 0; site < chosen.length; site++) {
                chosen[site] = result.sites()[site] > 0.5;
            }
            swaps.offer(chosen);
            swaps.from(result.sites(), 3, stop);
        }
    }

    /** No choice has a greater value. */
    private double bound() {
        double open = parts.isEmpty() ? Double.NEGATIVE_INFINITY : parts.peek().bound();
        return Math.max(swaps.bestValue(), Math.max(open, unsolved));
    }
}
