package org.xunlu.patrol.planning.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Stackelberg security game: the brigade commits to visit probabilities, the offender sees them and picks the road that
 * pays him most. The probabilities that leave him least are found by lowering his utility until the units no longer
 * suffice (ORIGAMI: Kiekintveld, Jain, Tsai, Pita, Ordóñez, Tambe 2009).
 */
public final class SecurityGame {
    private static final int HALVINGS = 200;
    private static final double SAME = 1e-9;

    private final List<Target> targets;

    /** A game over these targets. */
    public SecurityGame(List<Target> targets) {
        this.targets = List.copyOf(targets);
    }

    /** The zero-sum game: an offender gains a target's value where nobody is, nothing where somebody is. */
    public static SecurityGame zeroSum(List<Double> values) {
        return new SecurityGame(
                values.stream().map(value -> new Target(value, 0, -value, 0, 0)).toList());
    }

    /**
     * The best probabilities.
     *
     * @param units how many targets can be covered at a time; need not be whole when it is a mean. What contracts
     *     owe is covered even beyond it
     */
    public Solution solve(double units) {
        if (targets.isEmpty()) {
            return new Solution(List.of(), 0, -1, List.of(), 0);
        }
        double high = targets.stream()
                .mapToDouble(target -> target.gainOf(target.leastCoverage()))
                .max()
                .orElse(0);
        double low = targets.stream().mapToDouble(Target::gainIfCovered).max().orElse(0);
        if (needed(low) > units) {
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (low + high) / 2;
                if (needed(middle) > units) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
        } else {
            high = low;
        }
        return solution(high);
    }

    private double needed(double utility) {
        return targets.stream()
                .mapToDouble(target -> target.coverageFor(utility))
                .sum();
    }

    private Solution solution(double utility) {
        double[] coverage = new double[targets.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < coverage.length; i++) {
            coverage[i] = targets.get(i).coverageFor(utility);
            most = Math.max(most, targets.get(i).gainOf(coverage[i]));
        }
        List<Integer> equallyGood = new ArrayList<>();
        int response = -1;
        for (int i = 0; i < coverage.length; i++) {
            if (targets.get(i).gainOf(coverage[i]) >= most - SAME * Math.max(1, Math.abs(most))) {
                equallyGood.add(i);
                if (response < 0 || ours(i, coverage) > ours(response, coverage)) {
                    response = i;
                }
            }
        }
        return new Solution(
                Arrays.stream(coverage).boxed().toList(), most, response, equallyGood, ours(response, coverage));
    }

    private double ours(int target, double[] coverage) {
        return targets.get(target).ourGainOf(coverage[target]);
    }

    /**
     * Something an offender may use.
     *
     * @param gainIfFree what he gains when nobody is there
     * @param gainIfCovered what he gains when a patrol is there, less
     * @param ourGainIfFree what the brigade gains when he is there alone
     * @param ourGainIfCovered what the brigade gains when it meets him
     * @param leastCoverage visit probability owed by contract, 0 to 1
     */
    public record Target(
            double gainIfFree,
            double gainIfCovered,
            double ourGainIfFree,
            double ourGainIfCovered,
            double leastCoverage) {
        public Target {
            if (!(gainIfFree >= gainIfCovered) || !(leastCoverage >= 0 && leastCoverage <= 1)) {
                throw new IllegalArgumentException("a patrol must not help the offender, a probability is 0 to 1");
            }
        }

        private double gainOf(double coverage) {
            return gainIfFree + coverage * (gainIfCovered - gainIfFree);
        }

        private double ourGainOf(double coverage) {
            return ourGainIfFree + coverage * (ourGainIfCovered - ourGainIfFree);
        }

        private double coverageFor(double utility) {
            double gap = gainIfFree - gainIfCovered;
            double wanted = gap == 0 ? 0 : (gainIfFree - utility) / gap;
            return Math.max(leastCoverage, Math.min(1, wanted));
        }
    }

    /**
     * The probabilities and what the offender makes of them.
     *
     * @param coverage target → probability that it is visited
     * @param offenderUtility what his best choice brings him
     * @param bestResponse the target he takes, of equals the one that suits the brigade; -1 without targets
     * @param equallyGood all targets that pay him as much
     * @param ourUtility what the brigade has of his choice
     */
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    public record Solution(
            List<Double> coverage,
            double offenderUtility,
            int bestResponse,
            List<Integer> equallyGood,
            double ourUtility) {}
}
