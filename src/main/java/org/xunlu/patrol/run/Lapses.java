package org.xunlu.patrol.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.Unit;

/** Finds certificates that end while their officers are on duty in a plan. */
final class Lapses {
    private final Map<OfficerId, Seen> seen = new HashMap<>();

    /** Notes a crew on duty on a day; days come in their order. */
    void note(List<Officer> crew, Unit unit, LocalDate day, boolean crewed) {
        for (Officer officer : crew) {
            LocalDate until = officer.certificateUntil();
            if (until != null && !officer.certificateNo().isBlank()) {
                Seen one = seen.computeIfAbsent(officer.id(), any -> new Seen(officer, until, unit.name()));
                boolean lapsed = day.isAfter(until);
                one.lapsed |= lapsed;
                one.crewless += lapsed && !crewed ? 1 : 0;
            }
        }
    }

    /** Those that ended before a day of duty, the earliest first. */
    List<Supply.Lapse> list() {
        List<Supply.Lapse> found = new ArrayList<>();
        for (Seen each : seen.values()) {
            if (each.lapsed) {
                found.add(new Supply.Lapse(each.officer.name(), each.unit, each.until, each.crewless));
            }
        }
        found.sort(Comparator.comparing(Supply.Lapse::until).thenComparing(Supply.Lapse::officer));
        return found;
    }

    private static final class Seen {
        private final Officer officer;
        private final LocalDate until;
        private final String unit;
        private boolean lapsed;
        private int crewless;

        Seen(Officer officer, LocalDate until, String unit) {
            this.officer = officer;
            this.until = until;
            this.unit = unit;
        }
    }
}
