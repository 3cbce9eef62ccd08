package org.xunlu.finding.density;

import java.time.Instant;
import java.util.List;
import org.xunlu.finding.FindingKind;
import org.xunlu.geo.LonLat;

/**
 * A place where the same kind was found several times.
 *
 * @param centre mean of the places
 * @param radiusMeters of the farthest from it
 * @param address of the latest
 * @param findings keys, oldest first
 */
public record Repeat(
        FindingKind kind,
        LonLat centre,
        double radiusMeters,
        String address,
        Instant first,
        Instant last,
        List<Long> findings) {
    /** Keeps the keys as they are. */
    public Repeat {
        findings = List.copyOf(findings);
    }
}
