/**
 * How dense findings lie, and where the same comes back.
 *
 * <p>Counted are findings of a period that were not dismissed and not merged into another. A density is findings per kilometre
 * of road: of a road, of one kilometre of it, or of the roads in a square of {@link org.xunlu.finding.density.RoadKilometres#CELL_DEGREES}
 * degrees. A {@link org.xunlu.finding.density.Repeat} is the same kind several times within some metres.
 */
@NullMarked
package org.xunlu.finding.density;

import org.jspecify.annotations.NullMarked;
