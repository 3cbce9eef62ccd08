package org.xunlu.demo.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.xunlu.demo.Seeds;
import org.xunlu.overload.TravelDirection;

/** What the four off-site points weighed in a year, with what is planted in it. */
final class OffSiteYear {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 365;
    private static final int TRUCKS_A_DAY = 22;
    private static final int BYPASSED = 2;
    private static final int WATCHED = 3;
    private static final int HOT = 4;
    private static final int WAY_ROUND = 5;
    private static final double USUAL_RATE = 0.045;
    private static final double HOT_RATE = 0.34;
    /** The over-limit rates a brigade reported before and after a point was announced and trucks found a way round. */
    private static final double BEFORE_RATE = 0.121;

    private static final double AFTER_RATE = 0.003;
    private static final int LEAK_OF_SQUADRON = 0;
    /** Over-limit trips of each planted offender; the fourth in a year revokes the permit. */
    private static final int OFFENDER_TRIPS = 5;

    static final List<String> OFFENDERS = List.of("皖L演9001", "皖L演9002", "皖F演9003", "皖F演9004", "苏C演9005", "豫N演9006");

    private final SplittableRandom chance;
    private final TruckDraw trucks;
    private final LocalDate lastDay;
    private final List<Duty> watching;
    private final List<TruckPass> passes = new ArrayList<>();

    private OffSiteYear(List<Duty> duties, Brigade brigade, LocalDate lastDay, Seeds seeds) {
        this.chance = seeds.stream("off-site passes");
        this.trucks = new TruckDraw(chance);
        this.lastDay = lastDay;
        this.watching = duties.stream()
                .filter(duty -> brigade.units().get(duty.unit()).squadron() == LEAK_OF_SQUADRON)
                .toList();
    }

    static List<TruckPass> of(List<Duty> duties, Brigade brigade, LocalDate lastDay, Seeds seeds) {
        OffSiteYear year = new OffSiteYear(duties, brigade, lastDay, seeds);
        for (int station = BYPASSED; station <= WAY_ROUND; station++) {
            for (int day = DAYS; day >= 1; day--) {
                year.day(station, lastDay.minusDays(day));
            }
        }
        year.offenders();
        return year.passes;
    }

    private void day(int station, LocalDate day) {
        int count = TRUCKS_A_DAY - 4 + chance.nextInt(9);
        for (int i = 0; i < count; i++) {
            // nights are for stone: a third of all passes fall between 22 and 4
            int hour = chance.nextInt(3) == 0 ? (22 + chance.nextInt(6)) % 24 : 5 + chance.nextInt(17);
            Instant at = day.atTime(hour, chance.nextInt(60), chance.nextInt(60))
                    .atZone(CHINA)
                    .toInstant();
            TruckDraw.Build build = trucks.build();
            boolean over = chance.nextDouble() < rate(station, day, hour, at);
            int mass = over ? trucks.unlawfulKg(build) : trucks.lawfulKg(build);
            add(station, at, trucks.plate(), build, mass);
        }
    }

    private double rate(int station, LocalDate day, int hour, Instant at) {
        boolean announced = !day.isBefore(Stations.announced(lastDay));
        return switch (station) {
            case BYPASSED -> announced ? AFTER_RATE : BEFORE_RATE;
            case WAY_ROUND -> announced ? BEFORE_RATE : USUAL_RATE / 4;
            case HOT -> hour >= 22 || hour < 4 ? HOT_RATE : USUAL_RATE;
            case WATCHED -> driving(at) ? 0 : USUAL_RATE * 2;
            default -> USUAL_RATE;
        };
    }

    private boolean driving(Instant at) {
        return watching.stream()
                .anyMatch(duty -> !at.isBefore(duty.departed())
                        && at.isBefore(duty.returned().plus(Duration.ofMinutes(20))));
    }

    private void offenders() {
        for (String plate : OFFENDERS) {
            for (int trip = 0; trip < OFFENDER_TRIPS; trip++) {
                LocalDate day = lastDay.minusDays(20 + 60L * trip + chance.nextInt(30));
                Instant at = day.atTime(23, chance.nextInt(60)).atZone(CHINA).toInstant();
                int mass = 49_000 + 4_900 + 20 * chance.nextInt(1_000);
                add(HOT, at, plate, TruckDraw.HEAVY, mass);
            }
        }
    }

    private void add(int station, Instant at, String plate, TruckDraw.Build build, int totalKg) {
        passes.add(new TruckPass(
                String.format(Locale.ROOT, "YS%d-%07d", station, passes.size() + 1),
                station,
                at,
                1 + chance.nextInt(2),
                chance.nextBoolean() ? TravelDirection.UP : TravelDirection.DOWN,
                plate,
                build.type(),
                build.axles(),
                totalKg,
                40 + chance.nextInt(35),
                false));
    }
}
