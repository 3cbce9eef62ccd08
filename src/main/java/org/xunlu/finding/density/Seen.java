package org.xunlu.finding.density;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.FindingKind;
import org.xunlu.geo.LonLat;

/**
 * One finding, as far as it matters for counting.
 *
 * @param road where it lies at one; null where none was near
 */
public record Seen(
        long id,
        FindingKind kind,
        LonLat position,
        Instant foundAt,
        @Nullable Place road) {
    /**
     * A place on a road.
     *
     * @param routeCode empty where the road has none
     * @param stake {@code K725+300}
     */
    public record Place(String routeCode, String roadName, String stake) {
        /** As people say it. */
        public String address() {
            return (routeCode.isEmpty() ? roadName : routeCode) + " " + stake;
        }

        /** The kilometre, {@code K725}; empty where the stake tells none. */
        public String kilometre() {
            int plus = stake.indexOf('+');
            return plus < 0 ? "" : stake.substring(0, plus);
        }
    }
}
