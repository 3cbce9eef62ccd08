/**
 * Markets on the road 骑路逢集: held by the last digits of the lunar day (逢三、八), so that patrols can be there before.
 *
 * <p>Laws: a market belongs to the finding that told of it; registering it makes a season of patrol demand, and changing
 * it replaces that season.
 */
@NullMarked
package org.xunlu.finding.market;

import org.jspecify.annotations.NullMarked;
