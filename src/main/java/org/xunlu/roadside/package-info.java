/**
 * Overload control at the roadside: vehicles stopped and weighed again, trucks that drive round a point, people who
 * follow the patrols, and the hours and roads where nobody looks.
 *
 * <p>Laws: all figures are over <em>confirmed</em> stops; who follows a patrol is told only to those who need to know.
 */
@NullMarked
package org.xunlu.roadside;

import org.jspecify.annotations.NullMarked;
