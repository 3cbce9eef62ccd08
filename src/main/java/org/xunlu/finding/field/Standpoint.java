package org.xunlu.finding.field;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/**
 * Where somebody stood, and which way the phone looked.
 *
 * @param accuracyMeters the receiver's doubt; null where it told none
 * @param headingDegrees clockwise from north, 0 to below 360; null where unknown
 */
public record Standpoint(
        LonLat position,
        @Nullable Double accuracyMeters,
        @Nullable Double headingDegrees) {
    private static final double CIRCLE = 360;

    /** Refuses what no receiver tells. */
    public Standpoint {
        if (accuracyMeters != null && !(accuracyMeters >= 0)) {
            throw Refusal.invalid("not_a_number", "accuracyMeters", Map.of("value", accuracyMeters));
        }
        if (headingDegrees != null && !(headingDegrees >= 0 && headingDegrees < CIRCLE)) {
            throw Refusal.invalid("not_a_number", "headingDegrees", Map.of("value", headingDegrees));
        }
    }
}
