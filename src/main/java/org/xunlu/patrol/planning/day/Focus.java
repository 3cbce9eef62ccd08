package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.xunlu.patrol.planning.arc.Dice;

/**
 * Which part of the county has its day: the days come in blocks, each block cuts the county anew into as many parts of
 * even work and visits them in random order. So what is driven on a day lies together, and nobody knows where.
 */
final class Focus {
    private final int parts;
    /** Block → run → day within the block. */
    private final List<int[]> dayOf = new ArrayList<>();

    Focus(List<WantedRun> runs, IntToDoubleFunction work, int parts, int days, Dice dice) {
        this.parts = parts;
        List<Integer> all = IntStream.range(0, runs.size()).boxed().toList();
        for (int start = 0; start < days; start += parts) {
            int[] day = new int[runs.size()];
            int[] order = IntStream.range(0, parts).toArray();
            dice.shuffle(order, parts);
            int part = 0;
            for (List<Integer> together : new Rounds(runs, work, dice).cut(all, parts)) {
                for (int run : together) {
                    day[run] = order[part];
                }
                part++;
            }
            dayOf.add(day);
        }
    }

    /** Whether a run lies in the part whose day it is. */
    boolean holds(int day, int run) {
        return dayOf.get(day / parts)[run] == day % parts;
    }
}
