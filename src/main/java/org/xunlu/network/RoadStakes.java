package org.xunlu.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;

/**
 * What is known of a road's chainage: the surveyed stakes and the chain breaks, each ascending by measure. Without any,
 * the road starts at K0 and its stakes agree with its length.
 */
public record RoadStakes(List<ChainageScale.Stake> stakes, List<ChainageScale.Break> breaks) {
    /** Nothing known. */
    public static final RoadStakes NONE = new RoadStakes(List.of(), List.of());

    /** Puts them in order. */
    public RoadStakes {
        stakes = stakes.stream()
                .sorted(Comparator.comparingDouble(ChainageScale.Stake::measureMeters))
                .toList();
        breaks = breaks.stream()
                .sorted(Comparator.comparingDouble(ChainageScale.Break::measureMeters))
                .toList();
    }

    /**
     * The scale they make; empty where nothing is known.
     *
     * @throws IllegalArgumentException where labels fall without a chain break
     */
    public Optional<ChainageScale> scale(double lengthMeters) {
        if (stakes.isEmpty() && breaks.isEmpty()) {
            return Optional.empty();
        }
        List<ChainageScale.Stake> known =
                stakes.isEmpty() ? List.of(new ChainageScale.Stake(0, new Chainage(0))) : stakes;
        return Optional.of(ChainageScale.of(known, breaks, lengthMeters));
    }
}
