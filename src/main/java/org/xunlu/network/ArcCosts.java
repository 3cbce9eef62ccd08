package org.xunlu.network;

import java.util.Arrays;
import java.util.BitSet;

/** What driving each segment costs, infinite where it is closed. */
final class ArcCosts {
    private static final double KM_PER_HOUR = 3.6;

    private final double[] meters;
    private final double[] seconds;
    private final double fastestMetersPerSecond;
    private final ArcCosts open;

    ArcCosts(RoadNetwork network) {
        meters = new double[network.segmentCount()];
        seconds = new double[network.segmentCount()];
        double fastest = 1;
        for (int s = 0; s < meters.length; s++) {
            double speed = Math.max(1, network.segment(s).kmPerHour()) / KM_PER_HOUR;
            meters[s] = network.lengthMeters(s);
            seconds[s] = meters[s] / speed;
            fastest = Math.max(fastest, speed);
        }
        fastestMetersPerSecond = fastest;
        open = this;
    }

    private ArcCosts(ArcCosts open, BitSet closed) {
        meters = Arrays.copyOf(open.meters, open.meters.length);
        seconds = Arrays.copyOf(open.seconds, open.seconds.length);
        fastestMetersPerSecond = open.fastestMetersPerSecond;
        this.open = open.open;
        closed.stream().forEach(s -> {
            meters[s] = Double.POSITIVE_INFINITY;
            seconds[s] = Double.POSITIVE_INFINITY;
        });
    }

    ArcCosts closing(BitSet closed) {
        return new ArcCosts(this, closed);
    }

    double[] by(Cost cost) {
        return cost == Cost.METERS ? meters : seconds;
    }

    /** The same as if no road were closed: to leave or reach a closed one is allowed. */
    double[] openBy(Cost cost) {
        return open.by(cost);
    }

    /** The least a metre of straight distance can cost. */
    double leastPerMeter(Cost cost) {
        return cost == Cost.METERS ? 1 : 1 / fastestMetersPerSecond;
    }
}
