package org.xunlu.app;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.planning.arc.SearchControl;

/** Lets a search run for some seconds, or for some rounds, and prints what it finds. */
final class SearchClock implements SearchControl {
    private final long start = System.nanoTime();
    private final double most;
    private final long mostRounds;
    private final @Nullable PrintWriter out;
    private long done;

    /**
     * A clock that starts now.
     *
     * @param mostRounds ends after so many rounds whatever the time; 0: after the time
     * @param out where finds are told, or null
     */
    SearchClock(double most, long mostRounds, @Nullable PrintWriter out) {
        this.most = most;
        this.mostRounds = mostRounds;
        this.out = out;
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    long rounds() {
        return done;
    }

    @Override
    public double spent(long rounds) {
        done = rounds;
        return mostRounds > 0 ? (double) rounds / mostRounds : seconds() / most;
    }

    @Override
    public void improved(long rounds, double worth) {
        if (out != null) {
            out.printf(Locale.ROOT, "%8.2f s  round %d  cost %.0f%n", seconds(), rounds, worth);
            out.flush();
        }
    }
}
