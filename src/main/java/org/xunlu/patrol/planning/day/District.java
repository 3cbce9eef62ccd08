package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;

/**
 * Some units and the runs they see to. A large county is cut into districts of even work, so that the effort grows with
 * its size and not with its square.
 *
 * @param runs what is to be driven
 * @param units who drives it
 */
record District(List<WantedRun> runs, List<Post> units) {
    private static final int COMFORTABLE = 1_500;

    /**
     * A unit at its post.
     *
     * @param unit its number in the request
     * @param base number of its base
     * @param shift how long it may drive, tenths of a second
     * @param at where its base is, projected metres
     */
    record Post(int unit, int base, int shift, Coordinate at) {}

    /** Cuts until each district is small enough, or has one unit. */
    static List<District> cut(District whole) {
        if (whole.runs.size() <= COMFORTABLE || whole.units.size() < 2) {
            return List.of(whole);
        }
        boolean eastWest = spread(whole.runs, run -> run.middle().x) >= spread(whole.runs, run -> run.middle().y);
        List<Post> units = new ArrayList<>(whole.units);
        units.sort(Comparator.comparingDouble(post -> eastWest ? post.at().x : post.at().y));
        int half = units.size() / 2;
        double share = units.subList(0, half).stream().mapToDouble(Post::shift).sum()
                / units.stream().mapToDouble(Post::shift).sum();
        List<WantedRun> runs = new ArrayList<>(whole.runs);
        runs.sort(Comparator.comparingDouble(run -> eastWest ? run.middle().x : run.middle().y));
        double target = share * runs.stream().mapToDouble(WantedRun::service).sum();
        int border = 0;
        for (double work = 0; border < runs.size() && work < target; border++) {
            work += runs.get(border).service();
        }
        List<District> parts = new ArrayList<>();
        parts.addAll(cut(new District(runs.subList(0, border), units.subList(0, half))));
        parts.addAll(cut(new District(runs.subList(border, runs.size()), units.subList(half, units.size()))));
        return parts;
    }

    private static double spread(List<WantedRun> runs, ToDoubleFunction<WantedRun> where) {
        double least = runs.stream().mapToDouble(where).min().orElse(0);
        return runs.stream().mapToDouble(where).max().orElse(0) - least;
    }
}
