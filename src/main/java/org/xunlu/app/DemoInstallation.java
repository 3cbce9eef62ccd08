package org.xunlu.app;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.xunlu.account.Person;
import org.xunlu.account.PersonRegister;
import org.xunlu.database.Database;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.DemoSettings;
import org.xunlu.demo.sql.DemoLoader;
import org.xunlu.demo.sql.EvidenceLoad;

/** Fills an empty database with the illustrative county. */
final class DemoInstallation {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DISPATCHER = 1;
    private static final int OFFICER = 2;
    private static final int REVIEWER = 5;
    private static final int SECOND_REVIEWER = 7;

    private final Config config;
    private final Database database;
    private final Clock clock;
    private final DemoLogins logins;

    DemoInstallation(Config config, Database database, Clock clock) {
        this.config = config;
        this.database = database;
        this.clock = clock;
        this.logins = new DemoLogins(config.dataFolder());
    }

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(CHINA));
    }

    /** Fills the database where it has neither roads nor persons, and says whether it did. */
    boolean fillIfEmpty(PrintStream out) throws IOException {
        boolean empty = new DemoLoader(database, clock).isEmpty();
        if (empty) {
            fill(new DemoSettings(DemoSettings.DEFAULT_SEED, 1, today(clock)), out);
        }
        return empty;
    }

    /**
     * Fills the database.
     *
     * @throws IllegalStateException when there are roads or persons already
     */
    void fill(DemoSettings settings, PrintStream out) throws IOException {
        DemoLoader loader = new DemoLoader(database, clock);
        if (!loader.isEmpty()) {
            throw new IllegalStateException("the database holds data already; take an empty data folder");
        }
        Instant begun = clock.instant();
        out.println("Making the illustrative county 正在生成演示数据 …");
        DemoCounty county = DemoCounty.generate(settings);
        AccountFeature account = new AccountFeature(config, database, clock);
        PersonRegister persons = account.persons();
        List<Person> enrolled = logins.enroll(persons);
        loader.load(county, enrolled.stream().map(Person::id).toList());
        new EvidenceLoad(database, config.dataFolder().resolve("evidence"))
                .load(
                        county.year().evidence(),
                        county.settings().lastDay(),
                        enrolled.get(REVIEWER),
                        enrolled.get(SECOND_REVIEWER));
        new DemoPlan(database, account.audit(), clock)
                .publish(settings.lastDay(), settings.seed(), enrolled.get(DISPATCHER), enrolled.get(OFFICER));
        county.truth().write(config.dataFolder().resolve("truth"));
        out.println(county.summary() + ", "
                + Duration.between(begun, clock.instant()).toSeconds() + " s");
    }

    /** Tells the logins of a demonstration, plainly marked. */
    void printLogins(PrintStream out) throws IOException {
        List<String> lines = new DemoMark(database).isSet() ? logins.lines() : List.of();
        if (!lines.isEmpty()) {
            out.println("DEMO DATA 演示数据 — logins for trying things out, generated for this installation:");
            lines.forEach(line -> out.println("  " + line));
        }
    }
}
