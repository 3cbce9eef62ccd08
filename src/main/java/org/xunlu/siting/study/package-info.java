/**
 * A planner's study: the county's flows and candidate places put to the optimiser, and its answer told in roads, sites,
 * trucks and money.
 *
 * <p>Words: the <em>ground</em> is everything a study stands on: truck network, candidates, flows; the <em>terms</em> are
 * what the planner asks; the <em>outcome</em> is the answer. Laws: flows that evade become patrol demand, by road; figures
 * are those of evasive capture whatever the model.
 */
@NullMarked
package org.xunlu.siting.study;

import org.jspecify.annotations.NullMarked;
