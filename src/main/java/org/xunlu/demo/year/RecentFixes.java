package org.xunlu.demo.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.xunlu.demo.Seeds;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;

/**
 * What the cars' terminals sent during the last days, every ten seconds with a few metres of noise. Older drives are
 * kept as what they covered, not as positions.
 */
public final class RecentFixes {
    /** Days for which positions are generated. */
    public static final int DAYS = 10;

    private static final int EVERY_SECONDS = 10;
    private static final double NOISE_DEGREES = 0.00003;

    private RecentFixes() {}

    /**
     * One position.
     *
     * @param unit index of the car
     */
    public record At(int unit, Instant time, LonLat position, double kmPerHour, double headingDegrees) {}

    /** Positions of all drives that began in the last days before the last day. */
    public static List<At> of(List<Duty> duties, RoadNetwork network, LocalDate lastDay, Seeds seeds) {
        SplittableRandom chance = seeds.stream("fixes");
        Instant since =
                lastDay.minusDays(DAYS).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        List<At> fixes = new ArrayList<>();
        for (Duty duty : duties) {
            if (duty.departed().isBefore(since)) {
                continue;
            }
            Drive drive = new Drive(network, duty.way());
            for (int second = 0; second <= drive.seconds(); second += EVERY_SECONDS) {
                Drive.State state = drive.at(second);
                LonLat seen = new LonLat(
                        state.position().lon() + noise(chance), state.position().lat() + noise(chance));
                fixes.add(new At(
                        duty.unit(),
                        duty.departed().plus(Duration.ofSeconds(second)),
                        seen,
                        Math.rint(state.kmPerHour()),
                        Math.rint(state.headingDegrees())));
            }
        }
        return fixes;
    }

    /** When the time begins for which positions are kept. */
    public static Instant since(LocalDate lastDay) {
        return lastDay.minusDays(DAYS).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static double noise(SplittableRandom chance) {
        return (chance.nextDouble() + chance.nextDouble() - 1) * NOISE_DEGREES;
    }
}
