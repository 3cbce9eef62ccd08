/**
 * Catches flows that can drive round: exact by branch and cut, with an own search and bound where no solver is at hand.
 *
 * <p>Words: a flow's <em>reach</em> is the part of the network that lies on ways within its tolerance; a <em>cut</em> is
 * one such way, of which some link must hold a point if the flow is to be caught.
 */
@NullMarked
package org.xunlu.siting.capture;

import org.jspecify.annotations.NullMarked;
