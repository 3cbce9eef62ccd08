package org.xunlu.demo;

import java.time.LocalDate;

/**
 * What a county is generated from; equal settings give equal bytes.
 *
 * @param seed any number
 * @param scale 1 for about 2,300 km of road to 4 for about 8,000 km
 * @param lastDay last day of the generated year, Asia/Shanghai
 */
public record DemoSettings(long seed, double scale, LocalDate lastDay) {
    /** The seed of a demonstration that names none. */
    public static final long DEFAULT_SEED = 341322;

    public DemoSettings {
        if (!(scale >= 1 && scale <= 4)) {
            throw new IllegalArgumentException("scale must be 1 to 4, but is " + scale);
        }
    }
}
