package org.xunlu.patrol.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.patrol.demand.KeyHours;
import org.xunlu.patrol.planning.hour.HourWindow;

/** Which roads are wanted in which hours of a day; those of the next morning as well, for shifts that last into it. */
final class KeyWindows {
    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;

    private KeyWindows() {}

    /** Segment → its windows, counted from the midnight at which the day begins. Occasions without hours have none. */
    static Map<Integer, List<HourWindow>> on(LocalDate day, List<KeyHours> occasions) {
        Map<Integer, List<HourWindow>> windows = new HashMap<>();
        for (KeyHours each : occasions) {
            List<HourWindow> own = of(day, each);
            if (!own.isEmpty()) {
                each.segments().forEach(segment -> windows.computeIfAbsent(segment, any -> new ArrayList<>())
                        .addAll(own));
            }
        }
        return windows;
    }

    /** The windows of one occasion. */
    static List<HourWindow> of(LocalDate day, KeyHours occasion) {
        List<HourWindow> windows = new ArrayList<>();
        for (int later = 0; later < 2 && !occasion.wholeDay(); later++) {
            if (occasion.days().contains(day.plusDays(later))) {
                windows.add(new HourWindow(
                        later * DAY + occasion.fromHour() * HOUR,
                        later * DAY + occasion.toHour() * HOUR,
                        occasion.weight()));
            }
        }
        return windows;
    }
}
