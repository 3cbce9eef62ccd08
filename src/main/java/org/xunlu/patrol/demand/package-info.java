/**
 * What is to be patrolled: how often each road is owed a visit, what makes one road weigh more than another today, and
 * whether the units on duty can do it.
 *
 * <p>Words: a <em>visit rule</em> says every how many days roads of a class, or one road, are to be visited; a <em>risk
 * rule</em> says how much open findings, overload, complaints or a season count; a <em>season</em> is a time of the year,
 * or the lunar days of a market, at a place; a <em>closure</em> takes segments out; a segment's <em>demand</em> on a day
 * is what follows.
 *
 * <p>Laws: no frequency is prescribed for the whole country, so every row names its source and says whether it is
 * assumed; rows are dated and never changed, a new row ends the one before it; whoever computes gets everything passed in.
 */
@NullMarked
package org.xunlu.patrol.demand;

import org.jspecify.annotations.NullMarked;
