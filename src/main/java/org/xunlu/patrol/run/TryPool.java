package org.xunlu.patrol.run;

import java.util.Arrays;
import java.util.List;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.chance.MaxEntropySample;

/** Plans of several seeds, of which one that is as good as the best is drawn by lot. */
final class TryPool {
    /** A plan is as good as the best one with so much less of its visits … */
    private static final double VISITS_LESS = 0.002;
    /** … or so much more time. */
    private static final double TIME_MORE = 1.05;

    private TryPool() {}

    static MadeRun best(List<MadeRun> pool) {
        double visited = pool.stream().mapToDouble(MadeRun::visited).max().orElse(0);
        return pool.stream()
                .filter(each -> each.visited() >= visited - VISITS_LESS)
                .min((one, other) -> Double.compare(one.seconds(), other.seconds()))
                .orElseThrow();
    }

    static List<MadeRun> fit(List<MadeRun> pool) {
        MadeRun best = best(pool);
        return pool.stream()
                .filter(each ->
                        each.visited() >= best.visited() - VISITS_LESS && each.seconds() <= best.seconds() * TIME_MORE)
                .toList();
    }

    /** Equal chances: of all draws of one plan the one of greatest entropy. */
    static int draw(int count, long seed) {
        if (count == 1) {
            return 0;
        }
        double[] equal = new double[count];
        Arrays.fill(equal, 1.0 / count);
        return new MaxEntropySample(equal).draw(new Dice(~seed))[0];
    }

    static RunFigures.Try tried(MadeRun run, List<MadeRun> fit, MadeRun chosen) {
        return new RunFigures.Try(
                run.request().terms().seed(),
                Math.round(1_000 * run.visited()) / 10.0,
                Math.round(run.inspectedMeters() / 100) / 10.0,
                Math.round(run.seconds() / 360) / 10.0,
                Math.round(1_000 * run.deadhead()) / 10.0,
                fit.contains(run),
                run.request().terms().seed() == chosen.request().terms().seed());
    }
}
