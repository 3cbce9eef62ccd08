package org.xunlu.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xunlu.access.Role;
import org.xunlu.database.Database;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Gate;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.ogc.ExportLayer;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.http.PatrolTerminalRoutes;
import org.xunlu.report.http.ReportRoutes;
import org.xunlu.report.sql.FigureQueries;
import org.xunlu.track.TrackLayer;
import org.xunlu.track.http.IntakeFigureRoutes;

/** All features, wired by hand, in the order they build on each other. */
final class Features implements AutoCloseable {
    private final AccountFeature account;
    private final LiveFeature live;
    private final TerminalFeature terminals;
    private final PhoneFeature phones;
    private final List<Routes> routes;
    private final List<AutoCloseable> closing;

    private Features(
            AccountFeature account,
            LiveFeature live,
            TerminalFeature terminals,
            PhoneFeature phones,
            List<Routes> routes,
            List<AutoCloseable> closing) {
        this.account = account;
        this.live = live;
        this.terminals = terminals;
        this.phones = phones;
        this.routes = List.copyOf(routes);
        this.closing = List.copyOf(closing);
    }

    static Features wire(Config config, Database database, Clock clock, Messages messages) {
        List<Routes> routes = new ArrayList<>();
        List<AutoCloseable> closing = new ArrayList<>();
        RepeatedTasks tasks = new RepeatedTasks();
        database.endFirst(tasks::close);
        AccountFeature account = new AccountFeature(config, database, clock);
        routes.add(new HealthRoutes(database));
        routes.addAll(account.routes());
        NetworkFeature network = new NetworkFeature(database, account.audit(), clock);
        routes.addAll(network.routes());
        TrackFeature track = new TrackFeature(database, clock, account.audit(), tasks);
        LiveFeature live = new LiveFeature(clock, account.audit(), track, tasks);
        closing.add(live);
        CoverageFeature coverage = new CoverageFeature(
                config, database, clock, account.audit(), track, live.feed(), network.holder(), tasks);
        closing.add(coverage);
        // closed before the listeners it tells of its last fixes
        closing.add(track);
        routes.addAll(track.routes(coverage.ledger()));
        RetentionFeature retention = new RetentionFeature(database, account.audit(), clock);
        closing.add(retention);
        routes.addAll(retention.routes());
        routes.addAll(coverage.routes());
        routes.addAll(live.routes());
        network.holder().onChange(changed -> live.feed()
                .publish("network", Set.of(Role.values()), Map.of("revision", changed.revision())));
        ImportFeature imports = new ImportFeature(config, database, network, account.audit(), clock);
        closing.add(imports);
        routes.addAll(imports.routes());
        CalendarFeature calendar = new CalendarFeature(database, account.audit(), clock);
        routes.addAll(calendar.routes());
        RegistersFeature registers =
                new RegistersFeature(config, database, clock, account.audit(), network.holder(), live.feed());
        routes.addAll(registers.routes());
        CaseworkFeature casework = new CaseworkFeature(
                config, database, clock, messages, account.audit(), network.holder(), calendar.holidays(), live.feed());
        routes.addAll(casework.routes());
        routes.addAll(new FieldFeature(
                        config,
                        database,
                        registers.findings(),
                        casework.ledger(),
                        network.holder(),
                        account.audit(),
                        clock)
                .routes());
        routes.addAll(new ExchangeFeature(
                        config,
                        database,
                        clock,
                        account.audit(),
                        network.holder(),
                        imports.board(),
                        registers.tables(messages))
                .routes());
        ScreeningFeature screening = new ScreeningFeature(
                config, database, clock, account.audit(), network.holder(), live.feed(), imports.board(), tasks);
        routes.addAll(screening.routes());
        // after the registers, which fill the table of mass limits
        EvidenceFeature evidence = new EvidenceFeature(
                config,
                database,
                registers.limits(),
                clock,
                messages,
                account.audit(),
                network.holder(),
                calendar.holidays(),
                live.feed(),
                imports.board(),
                tasks);
        routes.addAll(evidence.routes());
        routes.addAll(new HotspotFeature(database, network.holder(), messages, account.audit(), clock, tasks).routes());
        PatrolFeature patrol = new PatrolFeature(
                database, network.holder(), coverage::listDriven, live.feed(), account.audit(), clock, tasks);
        coverage.tell(patrol.watch());
        track.unitsBy(unit -> patrol.roster().findUnit(new UnitId(unit)).map(Unit::name));
        routes.addAll(patrol.routes());
        routes.add(coverage.exports(new Crews(patrol.roster(), track.devices())::of, messages, account.audit(), clock));
        DemandFeature demand = new DemandFeature(database, network.holder(), patrol.roster(), account.audit(), clock);
        routes.addAll(demand.routes());
        routes.addAll(new PlanFeature(
                        database,
                        patrol,
                        demand.desk(),
                        network.holder(),
                        unit -> live.board().list().stream()
                                .filter(state -> state.unitId() != null && state.unitId() == unit.value())
                                .findFirst()
                                .map(state -> new LonLat(state.lon(), state.lat())),
                        coverage::listAllDriven,
                        coverage::listDriven,
                        imports.board(),
                        messages,
                        account.audit(),
                        clock)
                .routes());
        routes.add(new YearFeature(
                        database,
                        network.holder(),
                        demand.desk().book(),
                        coverage::listAllDriven,
                        account.audit(),
                        clock)
                .routes());
        RoadsideFeature roadside = new RoadsideFeature(
                config,
                database,
                messages,
                registers.limits()::limits,
                evidence.cargoes()::kinds,
                account.audit(),
                network.holder(),
                patrol.roster(),
                clock);
        routes.addAll(roadside.routes());
        routes.add(new ReportRoutes(new FigureQueries(database)));
        SitingFeature siting = new SitingFeature(
                database, clock, messages, account.audit(), network, patrol.roster(), imports.board());
        closing.add(siting);
        routes.addAll(siting.routes());
        TerminalFeature terminals = new TerminalFeature(
                config,
                database,
                clock,
                track,
                order -> OrderFeature.tell(live.feed(), track, order),
                patrol::listForUnit,
                id -> patrol.desk().get(new PatrolId(id)),
                changed -> patrol.desk().findLastChange(changed.id()));
        routes.add(new PatrolTerminalRoutes(patrol.desk(), terminals.crews(), account.audit()));
        OrderFeature orders = new OrderFeature(
                database, clock, account.audit(), track, terminals.online(), patrol, live.feed(), tasks);
        closing.add(orders);
        routes.addAll(orders.routes());
        AlarmFeature alarms = new AlarmFeature(
                database,
                clock,
                account.audit(),
                network.holder(),
                live.feed(),
                track,
                patrol::nameOf,
                fix -> patrol.nameOf(fix, track::deviceName),
                orders::tell,
                caller -> live.sightOf(caller).may(),
                terminals.online()::alarmHandled);
        closing.add(alarms);
        routes.addAll(alarms.routes());
        routes.add(new IntakeFigureRoutes(
                track.intake().figures(), terminals.server().orElse(null)));
        PhoneFeature phoneDoor = new PhoneFeature(config, track, account.intakeLimit(), messages);
        CrewPhones phones = new CrewPhones(track.devices(), patrol.roster());
        patrol.onChange(changed -> {
            phones.follow(changed);
            terminals.crews().follow(changed);
        });
        LiveSights sights = new LiveSights(patrol.roster(), track.devices());
        tasks.every(5_000, sights::read);
        live.seeBy(sights);
        live.board().nameBy(fix -> patrol.nameOf(fix, track::deviceName));
        List<ExportLayer> layers = new ArrayList<>(registers.layers());
        layers.addAll(screening.layers());
        layers.add(new TrackLayer(track.reading(), track.devices()));
        layers.add(roadside.layer());
        layers.addAll(evidence.layers());
        layers.add(patrol.layer());
        layers.add(alarms.layer());
        layers.add(coverage.layer());
        OgcFeature ogc = new OgcFeature(network, layers, messages, account.audit(), () -> routes.stream()
                .flatMap(each -> each.endpoints().stream())
                .toList());
        routes.addAll(ogc.routes());
        DemoFeature.start(config, database, clock, account, network, track, patrol, live, tasks);
        track.alarms().resume();
        closing.add(terminals);
        closing.add(phoneDoor);
        // stopped before what it works on
        closing.add(tasks);
        return new Features(account, live, terminals, phoneDoor, routes, closing);
    }

    Gate gate() {
        return account.gate();
    }

    AccountFeature account() {
        return account;
    }

    TerminalFeature terminals() {
        return terminals;
    }

    PhoneFeature phones() {
        return phones;
    }

    List<Routes> routes() {
        return routes;
    }

    /** Ends the streams of live events; the pages come back by themselves where there is a server. */
    void endStreams() {
        live.feed().close();
    }

    /** Closes all, the last opened first, even where one of them fails to; then tells of those that did. */
    @Override
    public void close() {
        IllegalStateException failed = new IllegalStateException("not all features closed");
        for (int i = closing.size() - 1; i >= 0; i--) {
            try {
                closing.get(i).close();
            } catch (Exception e) {
                failed.addSuppressed(e);
            }
        }
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }
}
