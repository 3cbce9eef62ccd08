/**
 * Changes of the day 调度: an incident comes in, a unit breaks down, a shift ends early, a road is closed, a road is given to
 * another unit; what that does to the routes is shown first and done when somebody says so.
 *
 * <p>Words: a <em>crew</em> here is a patrol with where its unit is and what it has still to inspect; the <em>scope</em> is
 * the patrols a change may touch; <em>locked</em> patrols stay as they are.
 *
 * <p>Laws: what was driven stays in a route; a change touches as few routes as it can; nothing is changed by a preview; a
 * patrol that somebody changed after the preview refuses the whole change.
 */
@NullMarked
package org.xunlu.patrol.operation;

import org.jspecify.annotations.NullMarked;
