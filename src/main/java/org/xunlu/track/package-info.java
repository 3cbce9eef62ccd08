/**
 * Where the units were: devices, their fixes, and the one door by which fixes come in.
 *
 * <p>Words: a <em>device</em> is a terminal or a phone with a secret of its own; a <em>fix</em> is one position of one
 * device at one time; a <em>report</em> is what a protocol decoded before it was judged; a <em>rider</em> is whom a
 * fix is counted for: the unit the device rode with, or the device alone.
 *
 * <p>Laws: a fix is in the database before it is acknowledged. The key of a fix is (device, time): what is sent twice is
 * stored once. A fix is never changed; what is not believed is kept with its {@link org.xunlu.track.FixClass} and counted
 * nowhere. Listeners hear of a fix after its commit, in the order of the log.
 */
@NullMarked
package org.xunlu.track;

import org.jspecify.annotations.NullMarked;
