package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import org.xunlu.account.AuditTrail;
import org.xunlu.calendar.HolidayBook;
import org.xunlu.calendar.http.HolidayRoutes;
import org.xunlu.calendar.importing.HolidayFile;
import org.xunlu.calendar.sql.HolidayStore;
import org.xunlu.database.Database;
import org.xunlu.http.Routes;

/** Working days, wired. */
final class CalendarFeature {
    private final HolidayStore holidays;
    private final List<Routes> routes;

    CalendarFeature(Database database, AuditTrail audit, Clock clock) {
        holidays = new HolidayStore(database);
        holidays.seed(BundledRules.read("holidays.csv", HolidayFile::read));
        routes = List.of(new HolidayRoutes(holidays, audit, clock));
    }

    HolidayBook holidays() {
        return holidays;
    }

    List<Routes> routes() {
        return routes;
    }
}
