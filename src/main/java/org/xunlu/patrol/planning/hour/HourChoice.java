package org.xunlu.patrol.planning.hour;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.arc.Dice;

/**
 * Draws when a tour leaves and which way round it is driven. Each minute and each order that costs nothing has a
 * probability that grows exponentially with the share of the wanted kilometres passed in their hours (Gibbs' distribution:
 * of all that meet as much on average, the one of greatest entropy). Orders are drawn by Metropolis' walk over the changes
 * of {@link Loops}, minutes exactly.
 */
public final class HourChoice {
    /**
     * Passing all that is wanted in its hours is e^(1/0.2) = 148 times as likely as passing nothing of it; a tenth more
     * makes it 1.6 times as likely.
     */
    public static final double TEMPERATURE = 0.2;

    /** Steps of the walk; a tour of some loops is well mixed by then. */
    private static final int STEPS = 250;

    private final RoadNetwork roads;
    private final Map<Integer, List<HourWindow>> wanted;
    private final double temperature;

    /**
     * Choices where these roads are wanted in these hours.
     *
     * @param wanted index of the segment → its windows; a segment passed in several of them counts in each
     */
    public HourChoice(RoadNetwork roads, Map<Integer, List<HourWindow>> wanted) {
        this(roads, wanted, TEMPERATURE);
    }

    /** The same with more chance, or less. */
    public HourChoice(RoadNetwork roads, Map<Integer, List<HourWindow>> wanted, double temperature) {
        this.roads = roads;
        this.wanted = Map.copyOf(wanted);
        this.temperature = temperature;
    }

    /**
     * A tour in its time.
     *
     * @param minute after the beginning of the shift at which it leaves
     */
    public record Timed(Tour tour, int minute) {}

    /** Draws; empty where the tour passes nothing that is wanted in hours it could meet. */
    public Optional<Timed> draw(Tour tour, Leaving leaving, Dice dice) {
        HourGains gains = new HourGains(roads, tour, wanted, leaving);
        if (!gains.matter()) {
            return Optional.empty();
        }
        Loops loops = new Loops(roads, tour);
        int[] order = loops.found();
        double[] likely = likely(gains.of(order));
        double sum = sum(likely);
        for (int step = 0; step < STEPS; step++) {
            int[] next = loops.changed(order, dice);
            double luck = dice.share();
            double[] nextLikely = likely(gains.of(next));
            double nextSum = sum(nextLikely);
            if (luck * sum < nextSum) {
                order = next;
                likely = nextLikely;
                sum = nextSum;
            }
        }
        double left = dice.share() * sum;
        int minute = 0;
        while (minute + 1 < likely.length && left >= likely[minute]) {
            left -= likely[minute++];
        }
        Tour turned = new Tour(loops.written(order), tour.seconds(), tour.unreached());
        return Optional.of(new Timed(turned, leaving.firstMinute() + minute));
    }

    private double[] likely(double[] gains) {
        double[] likely = new double[gains.length];
        for (int i = 0; i < likely.length; i++) {
            likely[i] = Math.exp(gains[i] / temperature);
        }
        return likely;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double each : numbers) {
            sum += each;
        }
        return sum;
    }
}
