package org.xunlu.geo;

/**
 * A chainage as it stands on a road, where a long chain break repeats some.
 *
 * @param chainage what the stake says
 * @param occurrence 1 for the first place with this label, 2 for the second behind a long chain break
 */
public record StakeLabel(Chainage chainage, int occurrence) {
    /** {@code K125+900}, or {@code K125+900(2)} for the second such place. */
    public String format() {
        return occurrence == 1 ? chainage.format() : chainage.format() + "(" + occurrence + ")";
    }
}
