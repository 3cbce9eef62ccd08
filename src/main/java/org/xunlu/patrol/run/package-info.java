/**
 * Plan runs 巡查计划: the patrols of a day, some weeks or a year made at once from what is owed and who is on duty, kept with
 * their figures, published whole or some days at a time.
 *
 * <p>Words: a <em>run</em> is one plan with its terms, seed and figures; a <em>try</em> is a plan of another seed, of
 * which one good enough is drawn by lot; <em>owed visits</em> are segments whose period ends within the run's days;
 * <em>extras</em> are roads not owed yet, drawn by lot with probabilities that leave an overloaded truck the least.
 *
 * <p>A plan of more than 35 days is <em>long</em>: its patrols are kept as <em>sketches</em>, of which some days are
 * <em>drawn up</em> as drafts and given out at a time; the rest can be planned anew from what was really driven. Where no
 * shifts are drawn for it yet the usual ones are supposed, and that is told.
 *
 * <p>Laws: everything owed is in a route or listed with the reason; the seed and the terms give the same plan again on
 * the same roads, rows and shifts; crews see nothing of a patrol before its departure less the lead; nothing of a run is
 * published in part without being named.
 */
@NullMarked
package org.xunlu.patrol.run;

import org.jspecify.annotations.NullMarked;
