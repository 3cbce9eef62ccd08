package org.xunlu.patrol.run;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan supposes of those who are to drive it.
 *
 * @param supposedFrom from this day on no shifts are drawn and the usual ones are supposed; null where all are drawn
 * @param usual what is usual then: LAST_WEEK or CREWS
 * @param lapses certificates that end within the plan, the earliest first
 */
public record Supply(@Nullable LocalDate supposedFrom, String usual, List<Lapse> lapses) {
    public Supply {
        lapses = List.copyOf(lapses);
    }

    /**
     * A certificate that ends while its officer is on duty in the plan.
     *
     * @param until its last day
     * @param crewless days from then on on which the unit is not planned, because too few certified officers are left
     */
    public record Lapse(String officer, String unit, LocalDate until, int crewless) {}
}
