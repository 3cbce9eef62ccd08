package org.xunlu.patrol.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Where spotter tests are kept, because one takes seconds and what is over seldom changes. */
public interface SpotterBook {
    /** The test kept for this very basis. */
    Optional<SpotterTest> find(Tested tested, YearMonth month, String basis);

    /** Keeps a test in place of an older one. */
    void keep(SpotterTest test, String basis);

    /**
     * What a test of these days would be made of, in a few words: equal as long as nothing it reads has changed. Late data,
     * patrols planned anew or taken back give another one.
     *
     * @param from the first day, in China
     * @param before the day after the last
     */
    String basis(Tested tested, LocalDate from, LocalDate before);
}
