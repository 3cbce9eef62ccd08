/**
 * Overload control 治超: the points where trucks are weighed, the passes they report, and what the law makes of a mass.
 *
 * <p>Words: a {@link org.xunlu.overload.Checkpoint} is a place that weighs; a {@link org.xunlu.overload.Weighing} is what
 * it reports of one vehicle; a {@link org.xunlu.overload.VehiclePass} is a weighing with the limit applied. 超限
 * (over-limit) means over the <em>road</em> limit by axles; it is not 超载 (over the vehicle's own approved mass).
 *
 * <p>Laws: masses are whole kilograms, rates whole basis points, so that nothing ties by rounding. Limits are dated rows
 * with a source, never constants. Where a vehicle's configuration is unknown the higher limit applies and is marked
 * uncertain. What cannot be right is refused with field and reason; what is merely doubtful is kept and flagged.
 */
@NullMarked
package org.xunlu.overload;

import org.jspecify.annotations.NullMarked;
