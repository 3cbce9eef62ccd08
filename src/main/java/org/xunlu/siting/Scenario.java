package org.xunlu.siting;

import java.util.List;

/**
 * One state of the world the points are to work in: who drives, and how far round.
 *
 * @param name e.g. {@code λ 25 %} or {@code harvest}
 * @param tolerance the share λ ≥ 0 by which a way may cost more than the cheapest before a truck rejects it
 * @param weight what this scenario counts beside the others, ≥ 0
 * @param flows who drives
 */
public record Scenario(String name, double tolerance, double weight, List<Flow> flows) {
    /** Copies. */
    public Scenario {
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tolerance of scenario " + name + " is " + tolerance);
        }
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight of scenario " + name + " is " + weight);
        }
        flows = List.copyOf(flows);
    }

    /** The only scenario of a study. */
    public static Scenario of(double tolerance, List<Flow> flows) {
        return new Scenario("λ " + Math.round(tolerance * 1000) / 10.0 + " %", tolerance, 1, flows);
    }
}
