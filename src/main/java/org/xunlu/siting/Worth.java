package org.xunlu.siting;

/**
 * What catching is worth: a caught truck counts {@code perTruck}, and {@code perOverloaded} more when it is overloaded.
 *
 * @param perTruck ≥ 0
 * @param perOverloaded ≥ 0
 */
public record Worth(double perTruck, double perOverloaded) {
    /** Trucks alone. */
    public static final Worth TRUCKS = new Worth(1, 0);
    /** Overloaded trucks alone. */
    public static final Worth OVERLOADED = new Worth(0, 1);

    /** Refuses negative worth. */
    public Worth {
        if (!(perTruck >= 0) || !(perOverloaded >= 0)) {
            throw new IllegalArgumentException("worth " + perTruck + ", " + perOverloaded);
        }
    }

    /** What the whole flow is worth. */
    public double of(Flow flow) {
        return perTruck * flow.trucks() + perOverloaded * flow.overloaded();
    }
}
