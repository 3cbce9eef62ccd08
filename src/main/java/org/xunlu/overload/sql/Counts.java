package org.xunlu.overload.sql;

import java.util.Arrays;
import java.util.List;
import org.xunlu.overload.LeastExcess;

/** Passes, those over by so much, and the excess of all. Changes. */
final class Counts {
    /** How many counts tell of those over the limit. */
    static final int OF_OVER = 7;

    static final int PASSES = 0;
    static final int OVER = 1;
    static final int OVER_TEN = 2;
    static final int OVER_TWENTY = 3;
    static final int OVER_FIFTY = 4;
    static final int SEVERE = 5;
    static final int HUNDRED_TONNE = 6;
    static final int OVER_KG = 7;

    /** Their columns, in the same order. */
    static final List<String> COLUMNS = List.of(
            "passes", "over_limit", "over_ten", "over_twenty", "over_fifty", "severe", "hundred_tonne", "over_kg");

    final long[] values = new long[1 + OF_OVER];

    /** The place of those over by at least this. */
    static int placeOf(LeastExcess excess) {
        return switch (excess) {
            case ANY -> OVER;
            case TEN_PERCENT -> OVER_TEN;
            case TWENTY_PERCENT -> OVER_TWENTY;
            case FIFTY_PERCENT -> OVER_FIFTY;
            case SEVERE -> SEVERE;
            case HUNDRED_TONNE -> HUNDRED_TONNE;
        };
    }

    /** Counts one pass. */
    void addPass(long overKg, int rateBasisPoints, boolean severe, boolean hundredTonne) {
        values[PASSES]++;
        values[OVER] += overKg > 0 ? 1 : 0;
        values[OVER_TEN] += rateBasisPoints >= 1_000 ? 1 : 0;
        values[OVER_TWENTY] += rateBasisPoints >= 2_000 ? 1 : 0;
        values[OVER_FIFTY] += rateBasisPoints >= 5_000 ? 1 : 0;
        values[SEVERE] += severe ? 1 : 0;
        values[HUNDRED_TONNE] += hundredTonne ? 1 : 0;
        values[OVER_KG] += overKg;
    }

    void add(Counts other) {
        for (int i = 0; i < values.length; i++) {
            values[i] += other.values[i];
        }
    }

    void clearOver() {
        Arrays.fill(values, 1, values.length, 0);
    }

    boolean isOver() {
        for (int i = 1; i < values.length; i++) {
            if (values[i] != 0) {
                return true;
            }
        }
        return false;
    }
}
