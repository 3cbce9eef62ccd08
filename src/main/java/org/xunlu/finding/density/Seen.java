package org.xunlu.finding.density;

import java.time.Instant;
import org.xunlu.finding.FindingKind;
import org.xunlu.geo.LonLat;

/** One finding, as far as it matters for what comes back. */
public record Seen(long id, FindingKind kind, LonLat position, Instant foundAt, String address) {}
