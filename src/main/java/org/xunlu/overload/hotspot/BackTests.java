package org.xunlu.overload.hotspot;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.xunlu.hotspot.BackTest;
import org.xunlu.hotspot.FalseDiscovery;
import org.xunlu.hotspot.NeighbourhoodRates;
import org.xunlu.hotspot.Weights;
import org.xunlu.overload.WeekHour;

/** Would the statistic have helped? Cells chosen by what was known first, judged by what came later. */
final class BackTests {
    /** Hit rates closer than this are the same. */
    private static final double SAME = 0.01;

    private BackTests() {}

    /**
     * Tests.
     *
     * @param first counts before the split
     * @param later counts after it
     * @param km road of each place
     */
    static HotspotStudy.Proof of(
            Instant split, CellCube first, CellCube later, Weights near, double[] km, double level) {
        NeighbourhoodRates rates = NeighbourhoodRates.of(first.over, first.passes, near);
        FalseDiscovery found = FalseDiscovery.of(rates.p(), level);
        double[] size = new double[first.over.length];
        Arrays.setAll(size, cell -> km[cell / WeekHour.COUNT]);
        BitSet hot = new BitSet();
        double ground = 0;
        double rateOfAll = first.rate();
        for (int cell = 0; cell < size.length; cell++) {
            if (found.isSignificant(cell, level) && rates.z()[cell] > 0 && first.isAbove(cell, rateOfAll)) {
                hot.set(cell);
                ground += size[cell];
            }
        }
        BitSet most = BackTest.highest(first.over, size, ground);
        BackTest statistic = BackTest.of(hot, size, later.over);
        BackTest plain = BackTest.of(most, size, later.over);
        return new HotspotStudy.Proof(
                split, statistic, plain, share(hot, later), share(most, later), verdict(hot, statistic, plain));
    }

    private static HotspotStudy.Verdict verdict(BitSet hot, BackTest statistic, BackTest plain) {
        double ahead = statistic.hitRate() - plain.hitRate();
        if (hot.isEmpty()) {
            return HotspotStudy.Verdict.NOTHING_FOUND;
        }
        return ahead > SAME
                ? HotspotStudy.Verdict.BETTER
                : ahead < -SAME ? HotspotStudy.Verdict.WORSE : HotspotStudy.Verdict.SAME;
    }

    private static @Nullable Double share(BitSet chosen, CellCube later) {
        double passes = chosen.stream().mapToDouble(cell -> later.passes[cell]).sum();
        double over = chosen.stream().mapToDouble(cell -> later.over[cell]).sum();
        return passes > 0 ? over / passes : null;
    }
}
