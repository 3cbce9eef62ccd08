package org.xunlu.demo.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.xunlu.demo.Seeds;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;

/**
 * The year's road-environment patrols: 905 departures with 2,205 officers in all and a little over 26,000 km, as the
 * brigade's report has it (900余 辆次, 2200余 人次, 26000余 km).
 */
public final class Duties {
    /** Departures. */
    public static final int COUNT = 905;

    private static final int WITH_THREE = 395;
    private static final double TOTAL_METERS = 26_120_000;
    private static final int STOPS_MINUTES = 25;
    private static final double WITHIN_METERS = 16_000;
    private static final int DAYS = 365;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Duties() {}

    /** All of them, by departure. The last ones are over before the last day begins. */
    public static List<Duty> of(Brigade brigade, RoadNetwork network, LocalDate lastDay, Seeds seeds) {
        SplittableRandom chance = seeds.stream("duties");
        Tours tours = new Tours(network);
        List<Duty> duties = new ArrayList<>();
        Set<List<Object>> taken = new HashSet<>();
        double left = TOTAL_METERS;
        for (int i = 0; i < COUNT; i++) {
            LocalDate day = lastDay.minusDays(1 + (long) (COUNT - 1 - i) * DAYS / COUNT);
            int unit = chance.nextInt(brigade.units().size());
            boolean morning = chance.nextInt(3) > 0;
            while (!taken.add(List.of(day, unit, morning))) {
                unit = (unit + 1) % brigade.units().size();
            }
            double wanted = left / (COUNT - i) * (0.75 + 0.5 * chance.nextDouble());
            List<Traversal> way = tours.around(brigade.units().get(unit).base(), wanted, WITHIN_METERS, chance);
            double length = tours.lengthMeters(way);
            left -= length;
            Instant departed = day.atTime(morning ? 8 : 14, chance.nextInt(60))
                    .atZone(CHINA)
                    .toInstant();
            Instant returned = departed.plus(
                    Duration.ofSeconds(Math.round(new Drive(network, way).seconds() + STOPS_MINUTES * 60L)));
            List<Integer> crew = brigade.crewOf(unit).subList(0, crewSize(i));
            duties.add(new Duty(unit, crew, departed, returned, way, length));
        }
        duties.sort(Comparator.comparing(Duty::departed).thenComparing(Duty::unit));
        return List.copyOf(duties);
    }

    /** Three on board every so often, so that just {@link #WITH_THREE} of all departures have three. */
    private static int crewSize(int i) {
        return (long) (i + 1) * WITH_THREE / COUNT > (long) i * WITH_THREE / COUNT ? 3 : 2;
    }
}
