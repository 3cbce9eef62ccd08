package org.xunlu.hotspot;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well a choice of units, made from the past, foretold where later events were (Chainey, Tompson and Uhlig 2008).
 *
 * @param units how many were chosen
 * @param sizeShare their share of the whole ground (road kilometres, or hours of road)
 * @param hitRate their share of the later events
 * @param accuracyIndex hit rate / size share (PAI): 1 is no better than spreading out evenly
 */
public record BackTest(int units, double sizeShare, double hitRate, double accuracyIndex) {
    /**
     * Of a choice.
     *
     * @param size of each unit, e.g. its kilometres
     * @param later events of each unit after the choice
     */
    public static BackTest of(BitSet chosen, double[] size, double[] later) {
        double ground = 0;
        double hits = 0;
        double allGround = 0;
        double all = 0;
        for (int i = 0; i < size.length; i++) {
            ground += chosen.get(i) ? size[i] : 0;
            hits += chosen.get(i) ? later[i] : 0;
            allGround += size[i];
            all += later[i];
        }
        double share = allGround > 0 ? ground / allGround : 0;
        double hitRate = all > 0 ? hits / all : 0;
        return new BackTest(chosen.cardinality(), share, hitRate, share > 0 ? hitRate / share : 0);
    }

    /** The units with the highest scores that together are no larger than this; the first of equals by number. */
    public static BitSet highest(double[] score, double[] size, double mostSize) {
        BitSet chosen = new BitSet();
        double ground = 0;
        for (int unit : IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -score[i]))
                .toList()) {
            if (ground + size[unit] > mostSize * (1 + 1e-9)) {
                break;
            }
            ground += size[unit];
            chosen.set(unit);
        }
        return chosen;
    }
}
