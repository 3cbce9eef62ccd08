package org.xunlu.account;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** Registers persons and changes what they may do. */
public final class PersonRegister {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final int LONGEST_NAME = 60;

    private final Persons persons;
    private final SessionRegister sessions;
    private final LoginFailures failures;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    public PersonRegister(
            Persons persons,
            SessionRegister sessions,
            LoginFailures failures,
            Passwords passwords,
            AuditTrail audit,
            Clock clock) {
        this.persons = persons;
        this.sessions = sessions;
        this.failures = failures;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new person and the password the server made up, shown this once. */
    public record Enrolled(Person person, String password) {}

    /** Registers a person, who must change the generated password at the first sign-in. */
    public Enrolled enroll(Caller by, String login, String name, Set<Role> roles) {
        String password = Passwords.generate();
        return new Enrolled(add(by, login, name, roles, password, true), password);
    }

    /** Registers the first administrator of an empty register; empty when there are persons already. */
    public Optional<Enrolled> enrollFirst() {
        if (!persons.list(0, 1, null).items().isEmpty()) {
            return Optional.empty();
        }
        String password = Passwords.generate();
        return Optional.of(
                new Enrolled(add(null, "admin", "系统管理员", Set.of(Role.ADMINISTRATOR), password, true), password));
    }

    /** Registers a person with a password that need not be changed: for demonstrations and tests only. */
    public Person enrollWithPassword(String login, String name, Set<Role> roles, String password) {
        return add(null, login, name, roles, password, false);
    }

    /** Sets a password that need not be changed: for the demonstration's logins only. */
    public void setDemoPassword(long id, String password) {
        Person person = get(id);
        persons.setPassword(id, passwords.hash(password), false);
        failures.clear(person.login());
        audit.recordUnknown("", "password.reset", "person " + id, Outcome.DONE, "demonstration");
    }

    private Person add(
            @Nullable Caller by, String login, String name, Set<Role> roles, String password, boolean mustChange) {
        if (!LOGIN.matcher(login).matches()) {
            throw Refusal.invalid("account.login_form", "login");
        }
        String shown = checkName(name);
        checkRoles(roles);
        Person person = persons.add(login, shown, roles, passwords.hash(password), mustChange, clock.instant())
                .orElseThrow(() -> Refusal.conflict("account.login_taken", Map.of("login", login)));
        note(by, "person.add", person, "login " + login + ", roles " + EnumSet.copyOf(roles));
        return person;
    }

    /**
     * Changes name, roles and whether enabled. Ends the person's sessions when roles shrink or the person is disabled.
     *
     * @throws Refusal {@code stale} when the version is not the present one; a rule when nobody would be left to
     *     administer
     */
    public Person edit(Caller by, long id, long version, String name, Set<Role> roles, boolean enabled) {
        Person before = get(id);
        if (before.version() != version) {
            throw Refusal.stale(before);
        }
        String shown = checkName(name);
        checkRoles(roles);
        boolean loses = before.roles().contains(Role.ADMINISTRATOR)
                && before.enabled()
                && !(enabled && roles.contains(Role.ADMINISTRATOR));
        if (loses && persons.listEnabled(Role.ADMINISTRATOR).size() == 1) {
            throw Refusal.rule("account.last_administrator", "roles", Map.of());
        }
        Person after = persons.edit(id, version, shown, roles, enabled).orElseThrow(() -> Refusal.stale(get(id)));
        if (!enabled || !roles.containsAll(before.roles())) {
            sessions.closeAll(id);
        }
        if (!before.roles().equals(roles)) {
            note(by, "person.roles", after, before.roles() + " -> " + after.roles());
        }
        if (before.enabled() != enabled) {
            note(by, enabled ? "person.enable" : "person.disable", after, "");
        }
        if (!before.name().equals(shown)) {
            note(by, "person.edit", after, "name " + before.name() + " -> " + shown);
        }
        return after;
    }

    /** Gives a person a new generated password, shown this once, ends the sessions and any lockout. */
    public String resetPassword(@Nullable Caller by, long id) {
        Person person = get(id);
        String password = Passwords.generate();
        persons.setPassword(id, passwords.hash(password), true);
        failures.clear(person.login());
        sessions.closeAll(id);
        note(by, "password.reset", person, "");
        return password;
    }

    /** Ends a person's sessions and answers how many there were. */
    public int endSessions(Caller by, long id) {
        Person person = get(id);
        int ended = sessions.closeAll(id);
        note(by, "session.end_all", person, ended + " ended");
        return ended;
    }

    /** The person with this key. */
    public Person get(long id) {
        return persons.find(id).orElseThrow(() -> Refusal.notFound("person", id));
    }

    /** The person with this login, if any. */
    public Optional<Person> findByLogin(String login) {
        return persons.findByLogin(SignIn.normal(login));
    }

    /** Persons by key, see {@link Persons#list}. */
    public Page<Person> list(long after, int limit, @Nullable String containing) {
        return persons.list(after, limit, containing);
    }

    /** All enabled persons that hold the role. */
    public List<Person> listEnabled(Role role) {
        return persons.listEnabled(role);
    }

    private void note(@Nullable Caller by, String action, Person person, String details) {
        String subject = "person " + person.id();
        if (by == null) {
            audit.recordUnknown("", action, subject, Outcome.DONE, details);
        } else {
            audit.record(by, action, subject, Outcome.DONE, details);
        }
    }

    private static String checkName(String name) {
        String shown = name.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
            throw Refusal.invalid("account.name_length", "name", Map.of("max", LONGEST_NAME));
        }
        return shown;
    }

    private static void checkRoles(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw Refusal.invalid("account.roles_empty", "roles");
        }
        // who runs the system does not watch over himself (GB/T 22239, three separate administrators)
        if (roles.contains(Role.ADMINISTRATOR) && roles.contains(Role.AUDITOR)) {
            throw Refusal.rule("account.administrator_and_auditor", "roles", Map.of());
        }
    }
}
