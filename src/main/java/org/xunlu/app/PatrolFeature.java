package org.xunlu.app;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.http.Routes;
import org.xunlu.live.Feed;
import org.xunlu.network.NetworkHolder;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.paging.Page;
import org.xunlu.patrol.DrivenLog;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolBook;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolFilter;
import org.xunlu.patrol.PatrolLayer;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.PatrolWatch;
import org.xunlu.patrol.RouteMaker;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.http.OfficerRoutes;
import org.xunlu.patrol.http.PatrolFollowRoutes;
import org.xunlu.patrol.http.PatrolRoutes;
import org.xunlu.patrol.http.PatrolShow;
import org.xunlu.patrol.http.PatrolStepRoutes;
import org.xunlu.patrol.http.RosterRoutes;
import org.xunlu.patrol.planning.TourPlanner;
import org.xunlu.patrol.run.PlanRunBook;
import org.xunlu.patrol.run.sql.PlanRunStore;
import org.xunlu.patrol.sql.PatrolStore;
import org.xunlu.patrol.sql.RosterStore;
import org.xunlu.track.Fix;

/** Patrols and the duty roster, wired. */
final class PatrolFeature {
    private static final int PAGE = 1_000;
    private static final Set<PatrolState.Kind> SHOWN =
            Set.of(PatrolState.Kind.PUBLISHED, PatrolState.Kind.DRIVING, PatrolState.Kind.INTERRUPTED);
    private static final Set<Role> WATCHERS = Set.of(Role.DISPATCHER);

    private final Clock clock;
    private final PatrolBook book;
    private final PlanRunBook runs;
    private final DutyRoster roster;
    private final PatrolWatch watch;
    private final PatrolDesk desk;
    private final ExportLayer layer;
    private final List<Routes> routes;
    private volatile Map<Long, String> unitNames = Map.of();
    private volatile Instant unveiledTo;
    private volatile Consumer<Patrol> listener = patrol -> {};

    PatrolFeature(
            Database database,
            NetworkHolder network,
            DrivenLog driven,
            Feed feed,
            AuditTrail audit,
            Clock clock,
            RepeatedTasks tasks) {
        this.clock = clock;
        book = new PatrolStore(database);
        runs = new PlanRunStore(database, book);
        unveiledTo = clock.instant();
        roster = new RosterStore(database);
        watch = new PatrolWatch(book, driven, network, clock, figures -> feed.publish("patrol", WATCHERS, figures));
        RouteMaker maker = new RouteMaker(network, new TourPlanner());
        desk = new PatrolDesk(book, roster, maker, clock, this::changed, this::isVeiled);
        PatrolShow show = new PatrolShow(desk, roster);
        routes = List.of(
                new PatrolRoutes(desk, book, watch, show, audit),
                new PatrolStepRoutes(desk, show, audit),
                new PatrolFollowRoutes(desk, watch, show, audit),
                new RosterRoutes(roster, audit, clock),
                new OfficerRoutes(roster, audit));
        layer = new PatrolLayer(book);
        network.onChange(changed -> watch.takeUpAgain());
        readNames();
        tasks.every(15_000, this::readNames);
        tasks.every(1_000, watch::work);
        tasks.every(10_000, this::unveil);
    }

    /** Tells this listener of every changed patrol, too. */
    void onChange(Consumer<Patrol> heard) {
        listener = heard;
    }

    private void changed(Patrol patrol) {
        if (!isVeiled(patrol)) {
            listener.accept(patrol);
        }
        watch.changed(patrol);
    }

    /** Whether a plan keeps a published patrol from its crew until shortly before departure. */
    private boolean isVeiled(Patrol patrol) {
        return patrol.state().kind() == PatrolState.Kind.PUBLISHED
                && runs.findShownFrom(patrol.id())
                        .filter(from -> from.isAfter(clock.instant()))
                        .isPresent();
    }

    /** Tells crews of patrols whose time has come. */
    private void unveil() {
        Instant now = clock.instant();
        runs.listUnveiled(unveiledTo, now).forEach(id -> listener.accept(desk.get(id)));
        unveiledTo = now;
    }

    /** Plans of several patrols. */
    PlanRunBook runs() {
        return runs;
    }

    /** What a unit is to drive or drives, as its crew may see it. */
    List<Patrol> listForUnit(long unit) {
        List<Patrol> patrols = new ArrayList<>();
        PatrolFilter shown = new PatrolFilter(SHOWN, null, null, new UnitId(unit), "");
        Page.all(after -> book.list(shown, PAGE, after), line -> patrols.add(desk.get(line.id())));
        patrols.removeIf(this::isVeiled);
        return patrols;
    }

    /** Hears what units drive. */
    PatrolWatch watch() {
        return watch;
    }

    /** Draws up patrols, for the demo's simulator as well. */
    PatrolDesk desk() {
        return desk;
    }

    PatrolBook book() {
        return book;
    }

    DutyRoster roster() {
        return roster;
    }

    /** What people call the rider of a fix: its unit's name, else that of its device. */
    String nameOf(Fix fix, Function<Fix, String> deviceName) {
        Long unit = fix.unitId();
        String name = unit == null ? null : findName(unit);
        return name == null ? deviceName.apply(fix) : name;
    }

    /** What people call a unit, or this where that is not known. */
    String nameOf(long unit, String otherwise) {
        String name = findName(unit);
        return name == null ? otherwise : name;
    }

    /** A unit just made is not among the names yet. */
    private @Nullable String findName(long unit) {
        if (!unitNames.containsKey(unit) && roster.findUnit(new UnitId(unit)).isPresent()) {
            readNames();
        }
        return unitNames.get(unit);
    }

    // read now and then, for a name is asked for with every fix
    private void readNames() {
        Map<Long, String> names = new HashMap<>();
        Page.all(
                after -> roster.listUnits(null, PAGE, after),
                unit -> names.put(unit.id().value(), unit.name()));
        unitNames = Map.copyOf(names);
    }

    /** The layer {@code patrols} for export. */
    ExportLayer layer() {
        return layer;
    }

    List<Routes> routes() {
        return routes;
    }
}
