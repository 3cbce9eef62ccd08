package org.xunlu.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.xunlu.demo.Seeds;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehicleType;

/**
 * Planted followers: four plates that pass points a minute or three behind our cars, two that only officers noted; and
 * the innocent beside them: plates that pass daily at their hour and meet a patrol now and then, and plates noted once.
 *
 * @param passes of followers and innocents
 * @param tags what officers noted
 */
public record Spotters(List<TruckPass> passes, List<Noted> tags) {
    /** Followers seen at points. */
    static final List<String> AT_POINTS = List.of("皖L演8801", "皖L演8802", "苏C演8803", "豫N演8804");
    /** Followers only officers noted. */
    static final List<String> NOTED = List.of("皖L演8811", "皖F演8812");

    private static final int FOLLOWED = 9;
    private static final int NOTES = 4;
    private static final int INNOCENT = 10;
    private static final int INNOCENT_PASSES = 60;
    private static final int NOTED_ONCE = 6;
    private static final int PICKUP_KG = 4_200;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public Spotters {
        passes = List.copyOf(passes);
        tags = List.copyOf(tags);
    }

    /**
     * A plate noted from a car.
     *
     * @param unit index of the car
     */
    public record Noted(String plate, Instant at, LonLat position, int unit) {}

    private record DriveBy(int station, Instant at) {}

    static Spotters of(
            List<Duty> duties, List<CheckpointDetails> stations, RoadNetwork network, LocalDate lastDay, Seeds seeds) {
        SplittableRandom chance = seeds.stream("spotters");
        List<TruckPass> passes = new ArrayList<>();
        List<DriveBy> byes = driveBys(duties, stations, network, lastDay);
        for (String plate : AT_POINTS) {
            for (int i = 0; i < FOLLOWED && !byes.isEmpty(); i++) {
                DriveBy followed = byes.remove(chance.nextInt(byes.size()));
                add(passes, followed.station, followed.at.plusSeconds(40 + chance.nextInt(150)), plate);
            }
        }
        for (int i = 0; i < INNOCENT; i++) {
            String plate = String.format(Locale.ROOT, "皖L演%04d", 8_601 + i);
            int hour = 7 + chance.nextInt(11);
            for (int trip = 0; trip < INNOCENT_PASSES; trip++) {
                Instant at = lastDay.minusDays(1 + chance.nextInt(364))
                        .atTime(hour, chance.nextInt(60), chance.nextInt(60))
                        .atZone(CHINA)
                        .toInstant();
                add(passes, BypassTrips.POINT + (i + trip) % 4, at, plate);
            }
        }
        return new Spotters(passes, notes(duties, network, chance));
    }

    private static List<Noted> notes(List<Duty> duties, RoadNetwork network, SplittableRandom chance) {
        List<Noted> notes = new ArrayList<>();
        for (String plate : NOTED) {
            for (int i = 0; i < NOTES; i++) {
                notes.add(note(plate, duties.get(duties.size() - 1 - chance.nextInt(500)), network, chance));
            }
        }
        for (int i = 0; i < NOTED_ONCE; i++) {
            String plate = String.format(Locale.ROOT, "皖F演%04d", 8_701 + i);
            notes.add(note(plate, duties.get(chance.nextInt(duties.size())), network, chance));
        }
        return notes;
    }

    private static Noted note(String plate, Duty duty, RoadNetwork network, SplittableRandom chance) {
        Drive drive = new Drive(network, duty.way());
        double second = drive.seconds() * (0.2 + 0.6 * chance.nextDouble());
        return new Noted(
                plate,
                duty.departed().plusSeconds((long) second),
                drive.at(second).position(),
                duty.unit());
    }

    /** When our cars drove by an off-site point. */
    private static List<DriveBy> driveBys(
            List<Duty> duties, List<CheckpointDetails> stations, RoadNetwork network, LocalDate lastDay) {
        Map<Integer, Integer> stationOf = new HashMap<>();
        for (int i = 0; i < stations.size(); i++) {
            if (stations.get(i).kind() == CheckpointKind.OFF_SITE) {
                stationOf.put(
                        network.snap(stations.get(i).position(), 60, 1).get(0).segment(), i);
            }
        }
        Instant end = RecentFixes.since(lastDay);
        List<DriveBy> byes = new ArrayList<>();
        for (Duty duty : duties) {
            if (duty.departed().isBefore(end)) {
                Drive drive = new Drive(network, duty.way());
                for (int part = 0; part < duty.way().size(); part++) {
                    Integer station = stationOf.get(duty.way().get(part).segment());
                    if (station != null) {
                        byes.add(new DriveBy(station, duty.departed().plusSeconds((long) drive.arrivalSeconds(part))));
                    }
                }
            }
        }
        return byes;
    }

    private static void add(List<TruckPass> passes, int station, Instant at, String plate) {
        passes.add(new TruckPass(
                String.format(Locale.ROOT, "YSS-%06d", passes.size() + 1),
                station,
                at,
                1,
                TravelDirection.UP,
                plate,
                VehicleType.TRUCK,
                2,
                PICKUP_KG,
                60,
                false));
    }
}
