package org.xunlu.patrol.planning.chance;

/**
 * Somebody who watched for some days and guesses which segment is visited in which hour of the next one. He weighs what he
 * saw: the shares of road and hour, the road at that hour, on that weekday, yesterday, at the same interval as before;
 * the weights are fitted to the days he knows (logistic regression).
 */
final class Spotter {
    private static final int FEATURES = 7;
    /** So many days before the guessed one are used to learn the weights; each is guessed from those before it. */
    private static final int LEARNING_DAYS = 10;

    private static final int STEPS = 12;
    private static final double PRIOR = 1;

    private final VisitLog log;
    private final int from;
    private final int until;
    private double[] weights = new double[FEATURES];

    /**
     * A spotter.
     *
     * @param from first day he watched
     * @param until the day he guesses, which he has not seen
     */
    Spotter(VisitLog log, int from, int until) {
        this.log = log;
        this.from = from;
        this.until = until;
        learn();
    }

    /** Segment and hour (row by row) → how sure he is of a visit. */
    double[] guess() {
        Sightings seen = new Sightings(log, from, until);
        double[] guess = new double[log.segments() * VisitLog.HOURS];
        double[] features = new double[FEATURES];
        for (int segment = 0; segment < log.segments(); segment++) {
            for (int hour = 0; hour < VisitLog.HOURS; hour++) {
                fill(features, seen, segment, hour);
                guess[segment * VisitLog.HOURS + hour] = probability(features);
            }
        }
        return guess;
    }

    private void learn() {
        int firstLearned = Math.max(from + (until - from) / 2, until - LEARNING_DAYS);
        weights = new double[FEATURES];
        weights[1] = 1;
        for (int step = 0; step < STEPS; step++) {
            NewtonStep newton = new NewtonStep(FEATURES, PRIOR);
            for (int day = firstLearned; day < until; day++) {
                learnDay(day, newton);
            }
            newton.apply(weights);
        }
    }

    private void learnDay(int day, NewtonStep newton) {
        Sightings seen = new Sightings(log, from, day);
        double[] features = new double[FEATURES];
        for (int segment = 0; segment < log.segments(); segment++) {
            for (int hour = 0; hour < VisitLog.HOURS; hour++) {
                if (seen.hourShare(hour) > 0) {
                    fill(features, seen, segment, hour);
                    newton.add(features, probability(features), log.visited(day, segment, hour));
                }
            }
        }
    }

    private static void fill(double[] features, Sightings seen, int segment, int hour) {
        features[0] = 1;
        features[1] = Math.log(seen.independentShare(segment, hour) + 1e-4);
        features[2] = seen.lift(segment, hour);
        features[3] = seen.weekdayLift(segment, hour);
        features[4] = seen.yesterday(segment, hour) ? 1 : 0;
        features[5] = seen.yesterday(segment) ? 1 : 0;
        features[6] = seen.due(segment, hour) ? 1 : 0;
    }

    private double probability(double[] features) {
        double sum = 0;
        for (int i = 0; i < FEATURES; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, sum))));
    }
}
