package org.xunlu.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.xunlu.demo.Seeds;
import org.xunlu.overload.TravelDirection;

/**
 * What the two fixed stations weighed: 252 trucks over the limit, 85 of them at double the limit or 100 t, 8,018.06 t
 * above their limits in all, which is what was unloaded; and the lawful ones that were checked beside them.
 */
final class FixedStationYear {
    static final int OVER = 252;
    static final int SEVERE = 85;
    static final int UNLOADED_KG = 8_018_060;
    /** Vehicles caught four times in the year, so that their permits were revoked. */
    static final int REPEATERS = 30;

    private static final int REVOKING_TRIP = 4;
    private static final int LAWFUL = 1_900;
    private static final int DAYS = 365;
    private static final int LEAST_OVER_KG = 2_000;
    /** Below double the limit and below 100 t. */
    private static final int MOST_ORDINARY_OVER_KG = 47_000;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private FixedStationYear() {}

    /** The plate of a vehicle that was caught four times. */
    static String repeater(int number) {
        return String.format(Locale.ROOT, "皖L演%04d", 8_001 + number);
    }

    static List<TruckPass> of(LocalDate lastDay, Seeds seeds) {
        SplittableRandom chance = seeds.stream("fixed stations");
        TruckDraw trucks = new TruckDraw(chance);
        List<TruckPass> passes = new ArrayList<>();
        for (int overKg : overKg(chance)) {
            String drawn = trucks.plate();
            int number = passes.size();
            String plate = number < REPEATERS * REVOKING_TRIP ? repeater(number % REPEATERS) : drawn;
            add(passes, lastDay, chance, plate, TruckDraw.HEAVY, TruckDraw.HEAVY.limitKg() + overKg);
        }
        for (int i = 0; i < LAWFUL; i++) {
            TruckDraw.Build build = trucks.build();
            add(passes, lastDay, chance, trucks.plate(), build, trucks.lawfulKg(build));
        }
        return passes;
    }

    /** 252 masses above the limit with the given sum, 85 of them severe. */
    static List<Integer> overKg(SplittableRandom chance) {
        List<Integer> masses = new ArrayList<>();
        int left = UNLOADED_KG;
        for (int i = 0; i < SEVERE; i++) {
            int over = 51_000 + 20 * chance.nextInt(500);
            masses.add(over);
            left -= over;
        }
        for (int i = SEVERE; i < OVER; i++) {
            int mean = left / (OVER - i);
            int room = Math.min(mean - LEAST_OVER_KG, MOST_ORDINARY_OVER_KG - mean);
            int over = i == OVER - 1 ? left : mean + (int) (room * 0.9 * (2 * chance.nextDouble() - 1)) / 20 * 20;
            masses.add(over);
            left -= over;
        }
        return masses;
    }

    private static void add(
            List<TruckPass> passes,
            LocalDate lastDay,
            SplittableRandom chance,
            String plate,
            TruckDraw.Build build,
            int totalKg) {
        Instant at = lastDay.minusDays(1 + chance.nextInt(DAYS))
                .atTime(chance.nextInt(24), chance.nextInt(60), chance.nextInt(60))
                .atZone(CHINA)
                .toInstant();
        passes.add(new TruckPass(
                String.format(Locale.ROOT, "YSG-%06d", passes.size() + 1),
                chance.nextInt(2),
                at,
                1,
                chance.nextBoolean() ? TravelDirection.UP : TravelDirection.DOWN,
                plate,
                build.type(),
                build.axles(),
                totalKg,
                3,
                false));
    }
}
