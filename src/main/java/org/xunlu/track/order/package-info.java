/**
 * What dispatchers tell vehicle terminals: texts, areas and routes to watch, where they are, how often to report.
 *
 * <p>Words: an <em>order</em> is one thing told to one terminal; it <em>waits</em> while the terminal is not there, is
 * <em>sent</em>, and then done or failed as the terminal answers.
 *
 * <p>Laws: an order is stored before it is sent, and sent again until it is answered or its time is over. Who gave it is
 * kept with it.
 */
@NullMarked
package org.xunlu.track.order;

import org.jspecify.annotations.NullMarked;
