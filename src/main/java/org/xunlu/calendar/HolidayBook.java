package org.xunlu.calendar;

import java.time.LocalDate;
import java.util.List;

/** Where holidays are kept, one row a day. */
public interface HolidayBook {
    /** All, in order of their days. */
    List<Holiday> list();

    /** Keeps a day, instead of what was said of it before. */
    void put(Holiday holiday);

    /** Forgets what was said of a day; answers false where nothing was. */
    boolean remove(LocalDate day);

    /** The working days as they are known now. */
    WorkCalendar calendar();
}
