/**
 * Arc routing: who serves which stretches of road, in which order and direction, at what cost. Pure and seeded.
 *
 * <p>Words: a <em>link</em> joins two nodes and has a cost for each direction (windy; {@link
 * org.xunlu.patrol.planning.arc.ArcGraph#NO_WAY} forbids one); a <em>task</em> is a link, or a run of them, that must be
 * served in one of the directions it allows; a <em>point</em> is a node where a task begins or ends, or a vehicle is
 * based; a <em>mode</em> is a task in one direction: {@code 2 * task} along, {@code 2 * task + 1} against.
 *
 * <p>Laws: no I/O, no clock; the same problem, seed and number of rounds give the same plan; all costs are whole numbers,
 * so that a total is the sum of its parts to the last digit; every plan handed out is feasible, and what it leaves out is
 * listed.
 *
 * <p>Sources: Christiaens and Vanden Berghe, Slack Induction by String Removals for Vehicle Routing Problems,
 * Transportation Science 54 (2020); Vidal, Node, Edge, Arc Routing and Turn Penalties, Operations Research 65 (2017).
 */
@NullMarked
package org.xunlu.patrol.planning.arc;

import org.jspecify.annotations.NullMarked;
