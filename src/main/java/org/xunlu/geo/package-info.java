/**
 * Places and lengths. Positions are WGS84 degrees, longitude first (CGCS2000 is treated as identical); whatever is
 * measured is measured in metres of the county's projected zone, never in degrees.
 *
 * <p>Words: a <i>datum</i> shifts what maps made in China carry (GCJ-02, BD-09); a <i>measure</i> is a length along a
 * line from its start; a <i>chainage</i> (桩号) is what the stakes beside the road say, which calibration and chain
 * breaks (断链) keep apart from the measure.
 *
 * <p>Laws: pure functions, no I/O, no clock; knows JTS and GeoTools' projections only.
 */
@NullMarked
package org.xunlu.geo;

import org.jspecify.annotations.NullMarked;
