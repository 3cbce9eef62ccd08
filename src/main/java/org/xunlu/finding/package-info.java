/**
 * Findings 发现: what officers see on and beside the road that should not be there, from the first photo to the closure.
 *
 * <p>Words: a {@link org.xunlu.finding.Finding} has a {@link org.xunlu.finding.FindingKind}, whose prohibition and
 * sanction are dated rows with a source; a place, told as route code, chainage, side and distance
 * ({@link org.xunlu.finding.RoadAddress}); photos before and after; and a {@link org.xunlu.finding.FindingState}.
 *
 * <p>Laws: the address is computed when the place is set and kept, for it is what notices say; a closed finding stays
 * closed (a recurrence is a new one); nothing is deleted.
 */
@NullMarked
package org.xunlu.finding;

import org.jspecify.annotations.NullMarked;
