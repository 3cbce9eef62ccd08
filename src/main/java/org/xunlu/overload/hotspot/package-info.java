/**
 * Where and when overload concentrates on the roads, and how sure that is.
 *
 * <p>Words: trucks are weighed at places, so a {@link org.xunlu.overload.hotspot.WeighingPlace} speaks for the road
 * segment it stands on and for no other; a <i>cell</i> is a place in one hour of the week; its exposure is the trucks
 * that passed, its events those over the limit. A {@link org.xunlu.overload.hotspot.HotspotStudy} answers one question.
 *
 * <p>Laws: where nobody weighs nothing is known, and the study says how much road that is. Places where officers choose
 * whom to weigh are not compared with points that weigh everybody, unless asked for. Beside every finding stand the plain
 * count and a test on later weeks that says whether the statistic was worth it.
 */
@NullMarked
package org.xunlu.overload.hotspot;

import org.jspecify.annotations.NullMarked;
