/**
 * Stops on the road: a vehicle is stopped, weighed, perhaps unloaded and weighed again, and found to have done one or
 * several things.
 *
 * <p>Words: a <em>stop</em> 查处 is one vehicle at one time; the same plate on two days is two. <em>Unloaded</em> 卸载 is
 * the first mass less the second. A <em>joint operation</em> 联合执法 is several agencies at one place in one time window.
 *
 * <p>Laws: no stop without two officers certified on its day (行政处罚法 Art. 42); masses are whole kilograms; who recorded
 * a stop does not confirm it; a confirmed one is not changed any more, only taken back with a reason.
 */
@NullMarked
package org.xunlu.roadside.stop;

import org.jspecify.annotations.NullMarked;
