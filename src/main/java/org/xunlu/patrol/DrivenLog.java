package org.xunlu.patrol;

import java.time.Instant;
import java.util.List;

/** What units drove on the network, as far as their fixes are stored and matched. */
@FunctionalInterface
public interface DrivenLog {

    /** The parts a unit drove in [from, to), in the order of time; each passing once. */
    List<DrivenPart> listDriven(UnitId unit, Instant from, Instant to);
}
