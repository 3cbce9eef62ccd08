package org.xunlu.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    private static final String SEED = "gis-data/rules/holidays.csv";

    private final HolidayStore holidays;
    private final List<Routes> routes;

    CalendarFeature(Database database, AuditTrail audit) {
        holidays = new HolidayStore(database);
        InputStream in = CalendarFeature.class.getClassLoader().getResourceAsStream(SEED);
        if (in == null) {
            throw new IllegalStateException("missing from the program: " + SEED);
        }
        try (Reader seed = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            holidays.seed(HolidayFile.read(seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        routes = List.of(new HolidayRoutes(holidays, audit));
    }

    HolidayBook holidays() {
        return holidays;
    }

    List<Routes> routes() {
        return routes;
    }
}
