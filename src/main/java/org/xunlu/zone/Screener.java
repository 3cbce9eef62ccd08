package org.xunlu.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;

/**
 * Holds footprints against the zones of roads, one road after the other, so that one edited road is screened alone. One
 * thread at a time.
 */
public final class Screener {
    private final RoadNetwork network;
    private final ZoneRuleBook.InForce rules;
    private final Footprints footprints;
    private final double roadErrorMeters;
    private final double mostErrorMeters;
    private final double tallestMeters;
    private final Map<FootprintUse, Integer> uses = new EnumMap<>(FootprintUse.class);
    private final Nearest nearest;
    private final StripArea areas;
    private final int[] seenBy;
    private int seen;
    private long[] pairs = new long[1024];
    private int pairCount;

    /**
     * A screener.
     *
     * @param rules what holds on the day it is about
     * @param roadErrorMeters how far the road's edge may be off, added to the footprint's own error
     */
    public Screener(RoadNetwork network, ZoneRuleBook.InForce rules, Footprints footprints, double roadErrorMeters) {
        this.network = network;
        this.rules = rules;
        this.footprints = footprints;
        this.roadErrorMeters = roadErrorMeters;
        double error = 0;
        double tallest = 0;
        for (int i = 0; i < footprints.size(); i++) {
            Footprint each = footprints.get(i);
            error = Math.max(error, each.errorMeters());
            Double height = each.heightMeters();
            tallest = height == null ? tallest : Math.max(tallest, height);
            uses.merge(each.use(), 1, Integer::sum);
        }
        mostErrorMeters = error + roadErrorMeters;
        tallestMeters = tallest;
        nearest = new Nearest(footprints);
        areas = new StripArea(footprints);
        seenBy = new int[footprints.size()];
    }

    /**
     * Screens all roads.
     *
     * @param progress hears 0 to 1; what it throws ends the work
     * @return by footprint, the nearest first
     */
    public List<Hit> screen(DoubleConsumer progress) {
        List<Hit> hits = new ArrayList<>();
        int done = 0;
        for (Road road : network.roads()) {
            hits.addAll(screen(road));
            progress.accept((double) ++done / network.roads().size());
        }
        hits.sort(Comparator.comparingInt(Hit::footprint).thenComparingDouble(Hit::edgeMeters));
        return hits;
    }

    /** Screens one road. */
    public List<Hit> screen(Road road) {
        ZoneObject object = ZoneObject.of(road.roadClass()).orElse(null);
        if (object == null || uses.isEmpty()) {
            return List.of();
        }
        RoadLimits limits = new RoadLimits(rules, object);
        double widest = 0;
        for (FootprintUse use : uses.keySet()) {
            widest = Math.max(widest, limits.mostMeters(use, tallestMeters));
        }
        if (widest < 0) {
            return List.of();
        }
        RoadStrip strip = new RoadStrip(network, road);
        collect(strip, limits, widest + mostErrorMeters);
        List<Hit> hits = new ArrayList<>();
        HitMaker maker = new HitMaker(strip, limits, footprints, nearest, areas, roadErrorMeters);
        List<RoadStrip.Leg> near = new ArrayList<>();
        for (int i = 0; i < pairCount; ) {
            int footprint = (int) (pairs[i] >>> 32);
            near.clear();
            nearest.begin();
            for (; i < pairCount && (int) (pairs[i] >>> 32) == footprint; i++) {
                RoadStrip.Leg leg = strip.legs().get((int) pairs[i]);
                near.add(leg);
                nearest.take(footprint, leg);
            }
            maker.add(footprint, near, hits);
        }
        return hits;
    }

    /** All pairs of a footprint and a leg that may be near enough, by footprint. */
    private void collect(RoadStrip strip, RoadLimits limits, double reachMeters) {
        pairCount = 0;
        List<RoadStrip.Leg> legs = strip.legs();
        for (int i = 0; i < legs.size(); i++) {
            RoadStrip.Leg leg = legs.get(i);
            int number = i;
            seen++;
            footprints.near(leg.x, leg.y, leg.endX(), leg.endY(), leg.mostLand() + reachMeters, footprint -> {
                if (seenBy[footprint] == seen) {
                    return;
                }
                seenBy[footprint] = seen;
                Footprint what = footprints.get(footprint);
                Double height = what.heightMeters();
                double most = limits.mostMeters(what.use(), height == null ? 0 : height);
                if (footprints.boxDistance(footprint, leg)
                        <= leg.mostLand() + most + what.errorMeters() + roadErrorMeters) {
                    keep(((long) footprint << 32) | number);
                }
            });
        }
        Arrays.sort(pairs, 0, pairCount);
    }

    private void keep(long pair) {
        if (pairCount == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * pairCount);
        }
        pairs[pairCount++] = pair;
    }
}
