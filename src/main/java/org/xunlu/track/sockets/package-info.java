/**
 * The doors for vehicle terminals: JT/T 808 over TCP and UDP on one port.
 *
 * <p>Words: a <em>link</em> is a connection, or an address that sends datagrams; a <em>session</em> is what one terminal
 * says over one link, from its authentication on.
 *
 * <p>Laws: a session lives on the one event loop of its link, and nothing there waits for a disk or a lock held over one.
 * Messages of a session are taken in the order they came. A position is acknowledged after its commit; where it could not
 * be stored it is not acknowledged, and the terminal sends it again. When the intake is full nothing more is read from the
 * links, so that the terminals' own networks hold them back. No bytes end anything but their own link.
 */
@NullMarked
package org.xunlu.track.sockets;

import org.jspecify.annotations.NullMarked;
