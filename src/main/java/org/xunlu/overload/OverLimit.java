package org.xunlu.overload;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the law makes of one mass.
 *
 * @param limitKg limit applied
 * @param limitUncertain whether the configuration leaves a lower limit possible
 * @param overKg kilograms above the limit, 0 where not above
 * @param rateBasisPoints overKg / limitKg in hundredths of a percent, rounded down
 * @param certainOverKg kilograms above the limit even if the instrument erred as far as its class allows; null where its
 *     class is unknown
 * @param severity how grave
 */
public record OverLimit(
        int limitKg,
        boolean limitUncertain,
        int overKg,
        int rateBasisPoints,
        @Nullable Integer certainOverKg,
        Severity severity) {
    private static final int WHOLE = 10_000;

    /** Applies a limit to a measured mass. */
    public static OverLimit of(int totalKg, MassLimit limit, Optional<AccuracyClass> accuracyClass) {
        int overKg = Math.max(0, totalKg - limit.limitKg());
        int rate = (int) ((long) overKg * WHOLE / limit.limitKg());
        Integer certain = accuracyClass
                .map(each -> Math.max(0, each.leastTrueKg(totalKg) - limit.limitKg()))
                .orElse(null);
        return new OverLimit(
                limit.limitKg(), limit.uncertain(), overKg, rate, certain, Severity.of(totalKg, overKg, rate));
    }

    /** Whether the mass is above the limit. */
    public boolean over() {
        return overKg > 0;
    }
}
