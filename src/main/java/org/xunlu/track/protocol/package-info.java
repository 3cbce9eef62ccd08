/**
 * What devices and files say, decoded into {@link org.xunlu.track.PositionReport}s: units made ours (km/h, degrees,
 * metres), times made instants, nothing judged.
 */
@NullMarked
package org.xunlu.track.protocol;

import org.jspecify.annotations.NullMarked;
