package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.overload.hotspot.HotspotStudies;
import org.xunlu.overload.http.HotspotRoutes;
import org.xunlu.overload.http.WeekHourRoutes;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassHourRollUp;
import org.xunlu.overload.sql.PassHourStore;

/** Where and when overload concentrates, wired: the counts by hour and what is read from them. */
final class HotspotFeature {
    private static final long COUNT_MILLIS = 2_000;

    private final List<Routes> routes;

    HotspotFeature(
            Database database,
            NetworkHolder network,
            Messages messages,
            AuditTrail audit,
            Clock clock,
            RepeatedTasks tasks) {
        PassHourRollUp rollUp = new PassHourRollUp(database);
        tasks.every(COUNT_MILLIS, () -> rollUp.work(clock.instant()));
        PassHourStore hours = new PassHourStore(database);
        HotspotStudies studies = new HotspotStudies(hours, new CheckpointStore(database), network);
        routes = List.of(new WeekHourRoutes(hours, clock), new HotspotRoutes(studies, hours, messages, audit, clock));
    }

    List<Routes> routes() {
        return routes;
    }
}
