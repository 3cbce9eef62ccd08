package org.xunlu.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunlu.access.Role;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.http.Routes;
import org.xunlu.live.Feed;
import org.xunlu.network.NetworkHolder;
import org.xunlu.patrol.DrivenLog;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolWatch;
import org.xunlu.patrol.RouteMaker;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.http.OfficerRoutes;
import org.xunlu.patrol.http.PatrolFollowRoutes;
import org.xunlu.patrol.http.PatrolRoutes;
import org.xunlu.patrol.http.PatrolShow;
import org.xunlu.patrol.http.PatrolStepRoutes;
import org.xunlu.patrol.http.RosterRoutes;
import org.xunlu.patrol.planning.TourPlanner;
import org.xunlu.patrol.sql.PatrolStore;
import org.xunlu.patrol.sql.RosterStore;

/** Patrols and the duty roster, wired. */
final class PatrolFeature {
    private static final Set<Role> WATCHERS = Set.of(Role.DISPATCHER);

    private final DutyRoster roster;
    private final PatrolWatch watch;
    private final PatrolDesk desk;
    private final List<Routes> routes;

    PatrolFeature(
            Database database, NetworkHolder network, DrivenLog driven, Feed feed, AuditTrail audit, Clock clock) {
        PatrolStore book = new PatrolStore(database);
        roster = new RosterStore(database);
        watch = new PatrolWatch(book, driven, network, clock, figures -> feed.publish("patrol", WATCHERS, figures));
        RouteMaker maker = new RouteMaker(network, new TourPlanner());
        desk = new PatrolDesk(book, roster, maker, clock, watch::changed);
        PatrolShow show = new PatrolShow(desk, roster);
        routes = List.of(
                new PatrolRoutes(desk, book, watch, show, audit),
                new PatrolStepRoutes(desk, show, audit),
                new PatrolFollowRoutes(desk, watch, show, audit),
                new RosterRoutes(roster, audit, clock),
                new OfficerRoutes(roster, audit));
        network.onChange(changed -> watch.takeUp());
    }

    /** Hears what units drive. */
    PatrolWatch watch() {
        return watch;
    }

    /** Draws up patrols, for the demo's simulator as well. */
    PatrolDesk desk() {
        return desk;
    }

    DutyRoster roster() {
        return roster;
    }

    /** What people call a unit. */
    Optional<String> findUnitName(long unitId) {
        return roster.findUnit(new UnitId(unitId)).map(Unit::name);
    }

    List<Routes> routes() {
        return routes;
    }
}
