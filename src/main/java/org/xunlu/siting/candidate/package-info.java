/**
 * Where a weigh-in-motion point could stand: places on the roads trucks use, judged by the rules of site quality.
 *
 * <p>Words: a <em>criterion</em> is what is measured at a place; a <em>rule</em> is its threshold, a dated row with a
 * source; a <em>check</em> is one rule applied to one place: pass, fail, or unknown where nobody has measured; a
 * <em>survey</em> is a measurement people brought. A place is <em>admissible</em> when no required rule fails: what is
 * unknown is shown and left to the planner.
 *
 * <p>Laws: pure functions of their inputs. One place a link is enough, for every point on a link weighs the same trucks.
 */
@NullMarked
package org.xunlu.siting.candidate;

import org.jspecify.annotations.NullMarked;
