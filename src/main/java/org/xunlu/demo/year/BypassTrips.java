package org.xunlu.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.xunlu.demo.Seeds;
import org.xunlu.network.Cost;
import org.xunlu.network.NetworkPath;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.ShortestPaths;
import org.xunlu.network.Snap;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.TravelDirection;

/**
 * A campaign of forty days with two temporary points on both sides of the first off-site point: lawful trucks go from
 * one to the other over it, overloaded ones leave the road before it and come back behind it.
 */
final class BypassTrips {
    static final int POINT = 2;
    static final int BEFORE = 13;
    static final int BEHIND = 14;
    private static final int DAYS = 40;
    private static final int LAWFUL = 6;
    private static final int LAWFUL_ROUND_EVERY = 8;
    private static final int OVERLOADED = 2;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private BypassTrips() {}

    static List<TruckPass> of(List<CheckpointDetails> stations, RoadNetwork network, LocalDate lastDay, Seeds seeds) {
        SplittableRandom chance = seeds.stream("bypass trips");
        TruckDraw trucks = new TruckDraw(chance);
        List<Snap> snaps = List.of(
                snap(network, stations.get(BEFORE)),
                snap(network, stations.get(POINT)),
                snap(network, stations.get(BEHIND)));
        ShortestPaths open = new ShortestPaths(network);
        BitSet closed = new BitSet();
        closed.set(snaps.get(1).segment());
        Optional<NetworkPath> first = open.path(snaps.get(0), snaps.get(1), Cost.SECONDS);
        Optional<NetworkPath> second = open.path(snaps.get(1), snaps.get(2), Cost.SECONDS);
        Optional<NetworkPath> round = open.closing(closed).path(snaps.get(0), snaps.get(2), Cost.SECONDS);
        List<TruckPass> passes = new ArrayList<>();
        if (first.isEmpty() || second.isEmpty() || round.isEmpty()) {
            return passes;
        }
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = Stations.announced(lastDay).plusDays(20 + day);
            for (int i = 0; i < LAWFUL + OVERLOADED; i++) {
                Instant at = date.atTime(chance.nextInt(24), chance.nextInt(60), chance.nextInt(60))
                        .atZone(CHINA)
                        .toInstant();
                boolean over = i >= LAWFUL;
                TruckDraw.Build build = trucks.build();
                String plate = trucks.plate();
                int mass = over ? trucks.unlawfulKg(build) : trucks.lawfulKg(build);
                double slower = 1.05 + 0.35 * chance.nextDouble();
                add(passes, BEFORE, at, plate, build, mass);
                boolean goesRound = over || (day * LAWFUL + i) % LAWFUL_ROUND_EVERY == 3;
                double half = first.get().seconds() * slower;
                double whole = goesRound
                        ? round.get().seconds() * slower
                        : half + second.get().seconds() * slower;
                if (!goesRound) {
                    add(passes, POINT, at.plusSeconds(Math.round(half)), plate, build, mass);
                }
                add(passes, BEHIND, at.plusSeconds(Math.round(whole)), plate, build, mass);
            }
        }
        return passes;
    }

    private static Snap snap(RoadNetwork network, CheckpointDetails station) {
        return network.snap(station.position(), 60, 1).get(0);
    }

    private static void add(
            List<TruckPass> passes, int station, Instant at, String plate, TruckDraw.Build build, int mass) {
        passes.add(new TruckPass(
                String.format(Locale.ROOT, "YSB-%06d", passes.size() + 1),
                station,
                at,
                1,
                TravelDirection.UP,
                plate,
                build.type(),
                build.axles(),
                mass,
                50,
                false));
    }
}
