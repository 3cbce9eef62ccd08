package org.xunlu.patrol.operation;

import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.UnitId;

/**
 * A unit that could go to an incident.
 *
 * @param patrol its patrol; null for a reserve that waits
 * @param arrivalSeconds until it is there
 * @param detourSeconds by which it comes later to where it was going
 */
public record UnitOffer(
        @Nullable PatrolId patrol, UnitId unit, String name, double arrivalSeconds, double detourSeconds) {}
