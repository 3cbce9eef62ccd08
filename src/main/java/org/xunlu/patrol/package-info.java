/**
 * Patrols 巡查: who drives which roads when, and how well it was driven.
 *
 * <p>Words: a <em>unit</em> is a marked car of a squadron 中队 with its crew; a <em>plan</em> is what the dispatcher
 * wants driven (roads picked or an area); a <em>route</em> is the drivable tour made of it, whose legs are either
 * <em>required</em> (巡查) or <em>deadhead</em> (空驶); <em>adherence</em> 执行率 is the share of the required kilometres
 * that was driven.
 *
 * <p>Laws: nobody drives with fewer than two certified officers (行政处罚法 第42条); a unit and an officer are in one place
 * at a time; a patrol changes state only by the transitions of {@link org.xunlu.patrol.PatrolState}, each with its time
 * and person; nothing required is lost in silence: what cannot be reached is listed with its reason, and what was not
 * driven by road and chainage.
 */
@NullMarked
package org.xunlu.patrol;

import org.jspecify.annotations.NullMarked;
