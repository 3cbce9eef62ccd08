package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.xunlu.patrol.planning.arc.Dice;

/** Cuts runs into compact rounds of even work, along lines of random direction, so that each cutting differs. */
final class Rounds {
    private final List<WantedRun> runs;
    private final IntToDoubleFunction work;
    private final Dice dice;

    /** Rounds that are even in this. */
    Rounds(List<WantedRun> runs, IntToDoubleFunction work, Dice dice) {
        this.runs = runs;
        this.work = work;
        this.dice = dice;
    }

    /** So many rounds, fewer where there are fewer runs; each a list of run numbers. */
    List<List<Integer>> cut(List<Integer> members, int count) {
        if (count <= 1 || members.size() <= 1) {
            return List.of(members);
        }
        double angle = dice.share() * Math.PI;
        double east = Math.cos(angle);
        double north = Math.sin(angle);
        List<Integer> sorted = new ArrayList<>(members);
        sorted.sort(Comparator.comparingDouble(
                run -> runs.get(run).middle().x * east + runs.get(run).middle().y * north));
        int low = count / 2;
        double all = sorted.stream().mapToDouble(work::applyAsDouble).sum();
        double target = all * low / count;
        int border = 0;
        double before = 0;
        while (border < sorted.size() - 1 && before + work.applyAsDouble(sorted.get(border)) / 2.0 < target) {
            before += work.applyAsDouble(sorted.get(border));
            border++;
        }
        border = Math.max(1, border);
        List<List<Integer>> rounds = new ArrayList<>(cut(sorted.subList(0, border), low));
        rounds.addAll(cut(sorted.subList(border, sorted.size()), count - low));
        return rounds;
    }
}
