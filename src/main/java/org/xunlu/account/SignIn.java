package org.xunlu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.refusal.Refusal;

/** Checks logins and passwords. Whether a login exists cannot be told from the answer, nor from how long it takes. */
public final class SignIn {
    private final Persons persons;
    private final LoginFailures failures;
    private final Passwords passwords;
    private final Lockout lockout;
    private final AuditTrail audit;
    private final Clock clock;

    public SignIn(
            Persons persons,
            LoginFailures failures,
            Passwords passwords,
            Lockout lockout,
            AuditTrail audit,
            Clock clock) {
        this.persons = persons;
        this.failures = failures;
        this.passwords = passwords;
        this.lockout = lockout;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The person with this login and password.
     *
     * @throws Refusal {@code account.login_wrong}, or {@code account.login_locked} with the seconds to wait
     */
    public Person signIn(String typed, String password) {
        String login = normal(typed);
        refuseWhileLocked(login);
        Optional<Person> person = persons.findByLogin(login);
        if (person.isEmpty()) {
            passwords.matchNobody(password);
            throw failed(login, "no such login");
        }
        if (!passwords.matches(password, persons.passwordHash(person.get().id()))) {
            throw failed(login, "wrong password");
        }
        if (!person.get().enabled()) {
            throw failed(login, "disabled");
        }
        failures.clear(login);
        persons.signedIn(person.get().id(), clock.instant());
        audit.record(person.get().caller(), "session.open", "login " + login, Outcome.DONE, "");
        return person.get();
    }

    /**
     * Sets a person's own new password, given the present one.
     *
     * @throws Refusal when the present one is wrong (this counts as a failed try) or the new one breaks a rule
     */
    public void changePassword(Person person, String present, String chosen) {
        refuseWhileLocked(person.login());
        if (!passwords.matches(present, persons.passwordHash(person.id()))) {
            Refusal refusal = failed(person.login(), "wrong present password");
            throw refusal.kind() == Refusal.Kind.TOO_MANY
                    ? refusal
                    : Refusal.invalid("account.present_password_wrong", "present");
        }
        PasswordRules.check(chosen, person.login(), "chosen");
        if (chosen.equals(present)) {
            throw Refusal.invalid("account.password_same", "chosen");
        }
        persons.setPassword(person.id(), passwords.hash(chosen), false);
        failures.clear(person.login());
        audit.record(person.caller(), "password.change", "person " + person.id(), Outcome.DONE, "");
    }

    /** A login as it is stored. */
    static String normal(String typed) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        return login.length() <= 40 ? login : login.substring(0, 40);
    }

    private void refuseWhileLocked(String login) {
        Optional<LoginFailures.Count> count = failures.find(login);
        if (count.isEmpty()) {
            return;
        }
        Instant until = count.get().lastAt().plus(lockout.after(count.get().failures()));
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            audit.recordUnknown(login, "session.open", "login " + login, Outcome.REFUSED, "locked");
            throw locked(Duration.between(now, until));
        }
    }

    private Refusal failed(String login, String reason) {
        int count = failures.add(login, clock.instant());
        audit.recordUnknown(login, "session.open", "login " + login, Outcome.REFUSED, reason + ", failure " + count);
        Duration wait = lockout.after(count);
        return wait.isZero() ? Refusal.of(Refusal.Kind.UNAUTHENTICATED, "account.login_wrong", Map.of()) : locked(wait);
    }

    private static Refusal locked(Duration wait) {
        return Refusal.of(
                Refusal.Kind.TOO_MANY, "account.login_locked", Map.of("seconds", Math.max(1, wait.toSeconds())));
    }
}
