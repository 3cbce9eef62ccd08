package org.xunlu.patrol.year;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How well somebody who watched guesses the last week of a month from the four before it.
 *
 * @param month which, the running one as far as it has gone
 * @param auc chance that he ranks a road and hour that is visited above one that is not; null where too little is known
 * @param frequencyAuc the same from plain shares of roads and hours
 * @param hourEntropy how evenly a road's visits fall on the hours, 0 to 1
 * @param visits how many visits of a road in an hour it is made of
 */
public record SpotterTest(
        Tested tested,
        YearMonth month,
        @Nullable Double auc,
        @Nullable Double frequencyAuc,
        double hourEntropy,
        long visits) {

    /** What watching the timing adds; 0 is best, null where too little is known. */
    public @Nullable Double excess() {
        return auc == null || frequencyAuc == null ? null : (Double) (auc - frequencyAuc);
    }
}
