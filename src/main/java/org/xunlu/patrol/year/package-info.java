/**
 * A longer time looked back at: what of each class was covered day by day, how long roads have been waiting, how the work
 * was shared among squadrons, and how evenly visits fell on the hours.
 *
 * <p>Words: <em>idleness</em> is the days since a segment was last driven; <em>imbalance</em> is how far the squadron with
 * the most kilometres a car lies above the mean; <em>hour entropy</em> is 1 where a road is visited at any hour driven.
 *
 * <p>Law: everything is counted from what was driven, and can be followed down to the day and the patrol.
 */
@NullMarked
package org.xunlu.patrol.year;

import org.jspecify.annotations.NullMarked;
