package org.xunlu.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.account.Person;
import org.xunlu.database.Database;
import org.xunlu.demo.simulation.Simulator;
import org.xunlu.demo.simulation.SimulatorSettings;
import org.xunlu.demo.simulation.TruckStream;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.http.PassView;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.MassLimitStore;
import org.xunlu.overload.sql.PassStore;
import org.xunlu.patrol.shift.sql.ShiftStore;
import org.xunlu.patrol.sql.PatrolStore;

/** The demonstration's simulator, wired: settings {@code demo.simulator}, {@code demo.speed}, {@code demo.cars}, {@code
 * demo.patrols}, {@code demo.start-after-seconds}, {@code demo.every-millis}, {@code demo.truck-every-seconds}. */
final class DemoFeature {
    private static final String DISPATCHER = "demo-dispatcher";
    private static final String OFFICER = "demo-officer";
    private static final int EVERY_MINUTE = 60_000;
    private static final Set<Role> SEE_PASSES = Set.of(Role.DISPATCHER, Role.REVIEWER, Role.PLANNER);

    private DemoFeature() {}

    /** Lets the cars drive if this is a demonstration and {@code demo.simulator} is on. */
    static void start(
            Config config,
            Database database,
            Clock clock,
            AccountFeature account,
            NetworkFeature network,
            TrackFeature track,
            PatrolFeature patrol,
            LiveFeature live,
            RepeatedTasks tasks) {
        if (!config.text("demo.simulator", "off").equals("on") || !new DemoMark(database).isSet()) {
            return;
        }
        SimulatorSettings settings = new SimulatorSettings(
                Double.parseDouble(config.text("demo.speed", "1")),
                Duration.ofSeconds(config.number("demo.start-after-seconds", 10)),
                config.number("demo.cars", 3),
                config.number("demo.patrols", 3));
        long person = account.persons().findByLogin(DISPATCHER).map(Person::id).orElse(0L);
        Caller self = new Caller(person, DISPATCHER, "演示模拟器", Set.of(Role.DISPATCHER));
        Simulator simulator = new Simulator(
                network.holder(),
                track.devices(),
                track.intake(),
                new PatrolStore(database),
                patrol.roster(),
                patrol.desk(),
                self,
                clock,
                settings);
        DemoMark mark = new DemoMark(database);
        DemoDuty duty = new DemoDuty(
                new PatrolStore(database), patrol.desk(), patrol.roster(), new ShiftStore(database), clock);
        tasks.every(EVERY_MINUTE, whileSet(mark, () -> account.persons()
                .findByLogin(OFFICER)
                .ifPresent(
                        officer -> duty.keepReady(officer.id(), network.holder().current(), clock.millis(), self))));
        tasks.every(config.number("demo.every-millis", 2000), whileSet(mark, simulator::tick));
        TruckStream trucks = trucks(database, clock, live);
        tasks.every(config.number("demo.truck-every-seconds", 20) * 1000L, whileSet(mark, trucks::send));
    }

    /** Real roads may be put in place of the demonstration's while it runs; nobody drives on these for show. */
    private static Runnable whileSet(DemoMark mark, Runnable task) {
        return () -> {
            if (mark.isSet()) {
                task.run();
            }
        };
    }

    private static TruckStream trucks(Database database, Clock clock, LiveFeature live) {
        CheckpointStore checkpoints = new CheckpointStore(database);
        PassIntake intake = new PassIntake(
                new PassStore(database), checkpoints, new MassLimitStore(database)::limits, clock, pass -> live.feed()
                        .publish("pass", SEE_PASSES, PassView.of(pass, false)));
        return new TruckStream(checkpoints, intake, clock);
    }
}
