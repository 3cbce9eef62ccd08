package org.xunlu.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.xunlu.demo.Seeds;
import org.xunlu.network.RoadNetwork;
import org.xunlu.overload.VehicleType;
import org.xunlu.roadside.stop.Offence;

/**
 * The year's stops as the brigade reported them: 252 over-limit trucks of which 14 modified, 11 without permit and 14
 * spilling, 1,133 points by the police on joint stops, 58 coaches and taxis, 22 illegal taxis.
 */
public final class RoadStops {
    static final int MODIFIED = 14;
    static final int NO_PERMIT = 11;
    static final int SPILLAGE = 14;
    static final int POLICE_POINTS = 1_133;
    private static final int COACHES = 58;
    private static final int TAXIS = 22;
    private static final int DAYS = 365;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private RoadStops() {}

    /**
     * One stop.
     *
     * @param weighed the weighing at a fixed station; null for a vehicle that was not weighed
     * @param segment index of the segment it was stopped on; −1 at a station
     * @param points reported by the police
     * @param number for made-up names
     */
    public record Drawn(
            Instant at,
            @Nullable TruckPass weighed,
            int segment,
            String plate,
            VehicleType type,
            int axles,
            Set<Offence> offences,
            int points,
            int number) {
        public Drawn {
            offences = Set.copyOf(offences);
        }
    }

    /** All of them, by time. */
    public static List<Drawn> of(List<TruckPass> passes, RoadNetwork network, LocalDate lastDay, Seeds seeds) {
        SplittableRandom chance = seeds.stream("stops");
        List<TruckPass> over = passes.stream()
                .filter(pass -> pass.recordCode().startsWith("YSG")
                        && pass.axles() == TruckDraw.HEAVY.axles()
                        && pass.totalKg() > TruckDraw.HEAVY.limitKg())
                .toList();
        int[] points = points(over);
        List<Drawn> stops = new ArrayList<>();
        for (int i = 0; i < over.size(); i++) {
            TruckPass pass = over.get(i);
            Set<Offence> offences = EnumSet.of(Offence.OVER_LIMIT);
            add(offences, Offence.MODIFIED, i % 18 == 4 && i / 18 < MODIFIED);
            add(offences, Offence.NO_PERMIT, i % 22 == 9 && i / 22 < NO_PERMIT);
            add(offences, Offence.SPILLAGE, i % 17 == 4 && i / 17 < SPILLAGE);
            stops.add(new Drawn(
                    pass.at(), pass, -1, pass.plate(), pass.type(), pass.axles(), offences, points[i], i + 1));
        }
        for (int i = 0; i < COACHES + TAXIS; i++) {
            Offence offence = i < COACHES ? Offence.ILLEGAL_COACH : Offence.ILLEGAL_TAXI;
            Instant at = lastDay.minusDays(1 + chance.nextInt(DAYS))
                    .atTime(7 + chance.nextInt(12), chance.nextInt(60))
                    .atZone(CHINA)
                    .toInstant();
            stops.add(new Drawn(
                    at,
                    null,
                    chance.nextInt(network.segmentCount()),
                    String.format(Locale.ROOT, "皖L演%04d", 7_000 + i),
                    VehicleType.UNKNOWN,
                    2,
                    Set.of(offence),
                    0,
                    over.size() + i + 1));
        }
        stops.sort(Comparator.comparing(Drawn::at).thenComparing(Drawn::number));
        return stops;
    }

    private static void add(Set<Offence> offences, Offence offence, boolean done) {
        if (done) {
            offences.add(offence);
        }
    }

    /**
     * Points by the excess (6 from 50 %, 3 from 30 %, else 1), put right to the reported sum: the police count against the
     * vehicle's approved mass, which may be lower than the road's limit, and are not at every stop.
     */
    private static int[] points(List<TruckPass> over) {
        int[] points = over.stream().mapToInt(RoadStops::pointsOf).toArray();
        int left = POLICE_POINTS;
        for (int each : points) {
            left -= each;
        }
        for (int i = 0; i < points.length && left >= 3; i++) {
            if (points[i] == 3) {
                points[i] = 6;
                left -= 3;
            }
        }
        for (int i = 0; i < points.length && left != 0; i++) {
            if (points[i] == 1 && left >= 2) {
                points[i] = 3;
                left -= 2;
            } else if (points[i] <= -left) {
                left += points[i];
                points[i] = 0;
            } else if (points[i] == 1 && left == 1) {
                // one more for its size
                points[i] = 2;
                left = 0;
            }
        }
        return points;
    }

    private static int pointsOf(TruckPass pass) {
        int percent = (pass.totalKg() - TruckDraw.HEAVY.limitKg()) * 100 / TruckDraw.HEAVY.limitKg();
        if (percent >= 50) {
            return 6;
        }
        return percent >= 30 ? 3 : 1;
    }
}
