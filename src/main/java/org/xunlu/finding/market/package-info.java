/**
 * What comes back by the calendar, so that patrols can be there before: markets on the road 骑路逢集, held by the last
 * digits of the lunar day (逢三、八), and grain on the road 打场晒粮, in the harvests.
 *
 * <p>Laws: a market belongs to the finding that told of it; registering it makes a season of patrol demand, and changing
 * it replaces that season.
 */
@NullMarked
package org.xunlu.finding.market;

import org.jspecify.annotations.NullMarked;
