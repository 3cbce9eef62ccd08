/**
 * Road land and the zones beside it: how far from a road what may not stand, and what stands there all the same.
 *
 * <p>Words: a {@link org.xunlu.zone.ZoneRule} is one dated row of law with its article; the
 * {@link org.xunlu.zone.ZoneRuleBook} answers for a day and a province; a {@link org.xunlu.zone.RoadStrip} is one road
 * with its land in metres; {@link org.xunlu.zone.Footprints} are what stands beside roads, and the
 * {@link org.xunlu.zone.Screener} holds them against the zones, road by road.
 *
 * <p>Laws: no distance of a law stands in the code. Zones are measured from the outer edge of the road land to the
 * object's nearest edge, per side, in the county's projected zone. Pure functions, no I/O, no clock.
 */
@NullMarked
package org.xunlu.zone;

import org.jspecify.annotations.NullMarked;
