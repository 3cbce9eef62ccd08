package org.xunlu.overload.law;

import java.util.List;

/**
 * What the law would fine, for reference only: the decision is people's.
 *
 * @param leastCents least amount, hundredths of a yuan
 * @param mostCents greatest amount
 * @param warning whether the mass calls for a warning instead of a fine
 * @param capped whether the cap cut it
 * @param points penalty points the police would take by the rate; 0 where none
 * @param parts what it is made of
 */
public record FineReference(
        long leastCents, long mostCents, boolean warning, boolean capped, int points, List<Part> parts) {
    public FineReference {
        parts = List.copyOf(parts);
    }

    /** What a part of the reference is for. */
    public enum Subject {
        MASS,
        SIZE,
        CAP,
        POINTS
    }

    /**
     * One row applied.
     *
     * @param overKg kilograms it counted
     * @param source law and article
     * @param verified whether the source's text was read
     */
    public record Part(
            Subject subject,
            String effect,
            long leastCents,
            long mostCents,
            int overKg,
            String source,
            boolean verified) {}
}
