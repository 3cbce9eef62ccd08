package org.xunlu.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xunlu.access.Caller;
import org.xunlu.rule.RuleEdit;

/** Where holidays are kept, one row a day. */
public interface HolidayBook {
    /** All, in order of their days. */
    List<Holiday> list();

    /** Keeps a day, instead of what was said of it before, and who said so. */
    void put(Holiday holiday, Caller editor, Instant at);

    /** Forgets what was said of a day; answers false where nothing was. */
    boolean remove(LocalDate day, Caller editor, Instant at);

    /** The working days as they are known now. */
    WorkCalendar calendar();

    /** Changes, the newest first, at most so many. */
    List<RuleEdit> listEdits(int most);
}
