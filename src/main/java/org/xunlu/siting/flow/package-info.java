/**
 * Where trucks come from, where they go, and by which roads.
 *
 * <p>Words: a <em>freight place</em> sends or draws trucks (quarry, yard, town, border gate); a <em>count</em> says how
 * many trucks a road carried; a <em>flow</em> is trucks a day from one place to another; a <em>scenario</em> is a set of
 * flows (base, harvest, construction). The <em>truck network</em> is the roads trucks may use, without dead ends, with
 * nodes between only two roads contracted; its <em>links</em> know the segments they are made of.
 *
 * <p>Laws: the models are pure functions of their inputs. Flows are estimates: each scenario carries how well it explains
 * the counts it was made from.
 */
@NullMarked
package org.xunlu.siting.flow;

import org.jspecify.annotations.NullMarked;
