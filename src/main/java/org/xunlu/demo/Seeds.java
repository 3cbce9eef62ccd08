package org.xunlu.demo;

import java.util.SplittableRandom;

/** Independent streams of chance from one seed: drawing more from one leaves the others as they were. */
public final class Seeds {
    private final long seed;

    /** All streams of this seed. */
    public Seeds(long seed) {
        this.seed = seed;
    }

    /** The stream of this name, from its start. */
    public SplittableRandom stream(String name) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + name.hashCode());
    }
}
