package org.xunlu.network.importing;

import java.util.Optional;

/** Reads what a feature's attributes say of the road. */
@FunctionalInterface
interface RoadReading {
    /**
     * Reads them.
     *
     * @param inChina whether the feature lies in China, where route codes tell the class
     * @param tally told why a feature is no road for this program, and of values that were passed over
     * @return empty where the feature is to be left out
     */
    Optional<RoadTraits> read(RawFeature feature, boolean inChina, Tally tally);
}
