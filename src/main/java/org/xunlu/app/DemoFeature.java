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
import org.xunlu.patrol.sql.PatrolStore;

/** The demonstration's simulator, wired: settings {@code demo.simulator}, {@code demo.speed}, {@code demo.cars}. */
final class DemoFeature {
    private static final String DISPATCHER = "demo-dispatcher";

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
            RepeatedTasks tasks) {
        if (!config.text("demo.simulator", "off").equals("on") || !new DemoMark(database).isSet()) {
            return;
        }
        SimulatorSettings settings = new SimulatorSettings(
                Double.parseDouble(config.text("demo.speed", "1")),
                Duration.ofSeconds(config.number("demo.start-after-seconds", 10)),
                config.number("demo.cars", 5));
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
        tasks.every(config.number("demo.every-millis", 2000), simulator::tick);
    }
}
