package org.xunlu.patrol.planning.hour;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.arc.Dice;

/**
 * Draws when a tour leaves and which way round it is driven. Each minute and each order that costs nothing has a
 * probability that grows exponentially with the share of the wanted kilometres passed in their hours (Gibbs' distribution:
 * of all that meet as much on average, the one of greatest entropy). It begins warm and is cooled only until it meets most
 * of the best found; so a road that is wanted all day hardly binds a tour, and several short stretches do. Orders are drawn
 * by Metropolis' walk over the changes of {@link Loops}, minutes exactly.
 */
public final class HourChoice {
    /**
     * At first, passing all that is wanted in its hours is e^(1/0.2) = 148 times as likely as passing nothing of it; a
     * tenth more makes it 1.6 times as likely.
     */
    public static final double TEMPERATURE = 0.2;

    /** It is cooled until this part of the best found is met on average. */
    public static final double ENOUGH = 0.85;

    private static final double COOLER = 0.7;
    private static final double COLDEST = 0.005;
    /** Steps of the walk; a tour of some loops is well mixed by then. */
    private static final int STEPS = 300;
    /** So many steps tell how much is met at a temperature. */
    private static final int BLOCK = 20;

    private final RoadNetwork roads;
    private final Map<Integer, List<HourWindow>> wanted;

    /**
     * Choices where these roads are wanted in these hours.
     *
     * @param wanted index of the segment → its windows; a segment passed in several of them counts in each
     */
    public HourChoice(RoadNetwork roads, Map<Integer, List<HourWindow>> wanted) {
        this.roads = roads;
        this.wanted = Map.copyOf(wanted);
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
        Draw draw = new Draw(gains, loops, dice);
        for (int step = 0; step < STEPS; step++) {
            draw.step();
            if (step % BLOCK == BLOCK - 1) {
                draw.coolWhereTooLittleIsMet();
            }
        }
        Tour turned = new Tour(loops.written(draw.order), tour.seconds(), tour.unreached());
        return Optional.of(new Timed(turned, leaving.firstMinute() + draw.minute()));
    }

    /** One walk. */
    private static final class Draw {
        private final HourGains gains;
        private final Loops loops;
        private final Dice dice;
        private double temperature = TEMPERATURE;
        private int[] order;
        private double[] gained;
        private double[] likely;
        private double sum;
        private double best;
        private double met;

        Draw(HourGains gains, Loops loops, Dice dice) {
            this.gains = gains;
            this.loops = loops;
            this.dice = dice;
            order = loops.found();
            gained = gains.of(order);
            best = Arrays.stream(gained).max().orElse(0);
            likely = likely(gained);
            sum = Arrays.stream(likely).sum();
        }

        void step() {
            int[] next = loops.changed(order, dice);
            double luck = dice.share();
            double[] nextGained = gains.of(next);
            double[] nextLikely = likely(nextGained);
            double nextSum = Arrays.stream(nextLikely).sum();
            best = Math.max(best, Arrays.stream(nextGained).max().orElse(0));
            if (luck * sum < nextSum) {
                order = next;
                gained = nextGained;
                likely = nextLikely;
                sum = nextSum;
            }
            for (int minute = 0; minute < gained.length; minute++) {
                met += gained[minute] * likely[minute] / sum / BLOCK;
            }
        }

        void coolWhereTooLittleIsMet() {
            if (met < ENOUGH * best && temperature * COOLER > COLDEST) {
                temperature *= COOLER;
                likely = likely(gained);
                sum = Arrays.stream(likely).sum();
            }
            met = 0;
        }

        int minute() {
            double left = dice.share() * sum;
            int minute = 0;
            while (minute + 1 < likely.length && left >= likely[minute]) {
                left -= likely[minute++];
            }
            return minute;
        }

        private double[] likely(double[] of) {
            return Arrays.stream(of).map(each -> Math.exp(each / temperature)).toArray();
        }
    }
}
