/**
 * What has been driven: fixes matched to the roads, as visits of segments, kilometres and shares.
 *
 * <p>Words: a <em>visit</em> is one passing over a part of one segment; a <em>drive step</em> is what was driven between
 * two fixes; a <em>rider's day</em> (Asia/Shanghai) is the unit of work: it is matched as a whole when it is settled.
 *
 * <p>A day has <em>parts</em>: trips, stops, and silences through which no kilometres are counted. A day that is over is
 * <em>closed</em>; late data change it all the same, and that is a <em>reopening</em>, kept as history.
 *
 * <p>Laws: everything here can be made again from the fixes, and is, when late fixes come in or roads change. Driven
 * length counts each passing; covered length counts each metre once (domain: patrol_km, coverage_ratio). The number of the
 * last fix worked in is stored, so a restart goes on where it stopped.
 */
@NullMarked
package org.xunlu.coverage;

import org.jspecify.annotations.NullMarked;
