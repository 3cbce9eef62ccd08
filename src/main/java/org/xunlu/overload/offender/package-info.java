/**
 * Who overloads again and again (一超四罚): vehicles, drivers, carriers and freight sources, counted from confirmed stops and
 * filed cases; permits revoked; notifications 抄告 to other counties.
 *
 * <p>Laws: counts are queries over the confirmed rows, never numbers that are kept. More than three illegal trips in a
 * year, that is the fourth, costs a vehicle its permit and a driver the trade; a carrier with more than a tenth of its
 * trucks in it is suspended (公路安全保护条例 Art. 66). The year begins with the day the permit was first issued where that is
 * known (62号令 Art. 46), else it is the last twelve months; all three ways to count are shown. The office that issues
 * permits revokes them; here that is a fact with its reference.
 */
@NullMarked
package org.xunlu.overload.offender;

import org.jspecify.annotations.NullMarked;
