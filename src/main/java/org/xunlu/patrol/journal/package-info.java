/**
 * The patrol log 巡查日志: what a patrol drove and found, by road, stake and time.
 *
 * <p>Law: a road is described as patrolled only where the track, or a photo with its place and time, proves it (condition
 * of the practice 无照片或轨迹佐证的路段不得记为已巡查); what was planned and is not proven stands apart.
 */
@NullMarked
package org.xunlu.patrol.journal;

import org.jspecify.annotations.NullMarked;
