package org.xunlu.patrol.run;

import org.xunlu.patrol.planning.Base;

/**
 * Where a reserve had best wait on a day.
 *
 * @param at the place on the roads; its base where nothing is better
 * @param wayMinutes from its base to there
 * @param meanMinutes from the nearest unit to an incident while it is on duty, mean over roads by weight and length, with
 *     all reserves at their posts
 * @param atBaseMinutes the same with all reserves at their bases
 */
record ReservePost(Waiting reserve, Base at, double wayMinutes, double meanMinutes, double atBaseMinutes) {}
