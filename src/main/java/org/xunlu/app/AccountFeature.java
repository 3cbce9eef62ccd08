package org.xunlu.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.account.AuditTrail;
import org.xunlu.account.Lockout;
import org.xunlu.account.Passwords;
import org.xunlu.account.PersonRegister;
import org.xunlu.account.SessionLimits;
import org.xunlu.account.SessionRegister;
import org.xunlu.account.SignIn;
import org.xunlu.account.http.AuditRoutes;
import org.xunlu.account.http.PersonRoutes;
import org.xunlu.account.http.SessionCookie;
import org.xunlu.account.http.SessionGate;
import org.xunlu.account.http.SessionRoutes;
import org.xunlu.account.sql.AuditTable;
import org.xunlu.account.sql.LoginFailureTable;
import org.xunlu.account.sql.PersonTable;
import org.xunlu.account.sql.SessionTable;
import org.xunlu.database.Database;
import org.xunlu.http.ClientAddress;
import org.xunlu.http.Gate;
import org.xunlu.http.RateLimit;
import org.xunlu.http.Routes;

/** Persons, sessions, the gate and the audit trail, wired. */
final class AccountFeature {
    private final AuditTrail audit;
    private final PersonRegister persons;
    private final Gate gate;
    private final RateLimit intake;
    private final List<Routes> routes;

    AccountFeature(Config config, Database database, Clock clock) {
        ClientAddress addresses = addresses(config);
        PersonTable personTable = new PersonTable(database);
        LoginFailureTable failures = new LoginFailureTable(database);
        Passwords passwords = new Passwords(config.number("account.hash-memory-kib", Passwords.DEFAULT_MEMORY_KIB));
        SessionCookie cookie = new SessionCookie(addresses);
        SessionRegister sessions = new SessionRegister(new SessionTable(database), personTable, limits(config), clock);
        audit = new AuditTrail(new AuditTable(database), clock, ClientAddress::served);
        persons = new PersonRegister(personTable, sessions, failures, passwords, audit, clock);
        SignIn signIn = new SignIn(personTable, failures, passwords, Lockout.DEFAULT, audit, clock);
        RateLimit tries = new RateLimit(config.number("account.tries-per-minute", 30), Duration.ofMinutes(1));
        intake = new RateLimit(config.number("intake.requests-per-second", 2000), Duration.ofSeconds(1));
        gate = new SessionGate(sessions, cookie, addresses, intake, audit);
        routes = List.of(
                new SessionRoutes(
                        signIn, sessions, persons, audit, cookie, addresses, tries, new DemoMark(database)::isSet),
                new PersonRoutes(persons, sessions),
                new AuditRoutes(audit));
    }

    /** The proxies whose {@code X-Forwarded-For} is believed: {@code http.proxies}, IP addresses with commas between. */
    static ClientAddress addresses(Config config) {
        Set<String> proxies = Arrays.stream(config.text("http.proxies", "").split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
        return new ClientAddress(proxies);
    }

    private static SessionLimits limits(Config config) {
        return new SessionLimits(
                Duration.ofMinutes(config.number("account.idle-minutes", 30)),
                Duration.ofHours(config.number("account.session-hours", 12)));
    }

    AuditTrail audit() {
        return audit;
    }

    PersonRegister persons() {
        return persons;
    }

    /** The bound for each address on what devices may ask. */
    RateLimit intakeLimit() {
        return intake;
    }

    Gate gate() {
        return gate;
    }

    List<Routes> routes() {
        return routes;
    }
}
