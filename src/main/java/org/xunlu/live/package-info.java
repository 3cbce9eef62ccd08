/**
 * What happens now: the last state of every rider, and the feed of events to every open page.
 *
 * <p>Words: the <em>board</em> holds one state a rider; the <em>feed</em> numbers events and keeps the latest, so that a
 * page that lost its connection catches up; a <em>viewer</em> is one open page.
 *
 * <p>Laws: an event goes only to those whose role may see it. A slow viewer is dropped and never makes others wait. An
 * event is worded once, however many watch.
 */
@NullMarked
package org.xunlu.live;

import org.jspecify.annotations.NullMarked;
