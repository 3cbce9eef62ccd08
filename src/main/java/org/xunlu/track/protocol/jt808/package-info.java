/**
 * The messages of vehicle terminals, JT/T 808 of 2011, 2013 and 2019, as bytes and as records; pure functions of their
 * input, without sockets, clocks or threads.
 *
 * <p>Words: a <em>frame</em> is what stands between two flags {@code 7e} on the wire, escaped and with a check code; a
 * <em>message</em> is its header and body; an <em>uplink</em> comes from a terminal, a <em>downlink</em> goes to one; an
 * <em>edition</em> is the layout a message is written in, told by bit 14 of each header.
 *
 * <p>Laws: a frame with a wrong check code is never read. Numbers are big-endian, texts GBK, times Beijing time without a
 * zone, positions degrees times a million. Whatever the bytes, reading them ends in a value or in
 * {@link org.xunlu.track.protocol.jt808.MalformedMessage}, and in no other way.
 */
@NullMarked
package org.xunlu.track.protocol.jt808;

import org.jspecify.annotations.NullMarked;
