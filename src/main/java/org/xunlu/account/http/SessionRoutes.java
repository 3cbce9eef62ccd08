package org.xunlu.account.http;

import static org.xunlu.http.Allowed.ANYONE;
import static org.xunlu.http.Allowed.PERSON;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.account.Person;
import org.xunlu.account.PersonRegister;
import org.xunlu.account.SessionRegister;
import org.xunlu.account.SignIn;
import org.xunlu.account.Token;
import org.xunlu.http.Calls;
import org.xunlu.http.ClientAddress;
import org.xunlu.http.Endpoint;
import org.xunlu.http.RateLimit;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;

/** Signing in, signing out, one's own password. */
public final class SessionRoutes implements Routes {
    private final SignIn signIn;
    private final SessionRegister sessions;
    private final PersonRegister persons;
    private final AuditTrail audit;
    private final SessionCookie cookie;
    private final ClientAddress addresses;
    private final RateLimit tries;
    private final BooleanSupplier demo;

    /**
     * Routes over these services.
     *
     * @param tries how often one address may try to sign in
     * @param demo whether demonstration data are loaded, which every page shows
     */
    public SessionRoutes(
            SignIn signIn,
            SessionRegister sessions,
            PersonRegister persons,
            AuditTrail audit,
            SessionCookie cookie,
            ClientAddress addresses,
            RateLimit tries,
            BooleanSupplier demo) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.persons = persons;
        this.audit = audit;
        this.cookie = cookie;
        this.addresses = addresses;
        this.tries = tries;
        this.demo = demo;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/api/session", "sign in and open a session", this::open, ANYONE),
                Endpoint.get("/api/session", "say who is signed in", this::show, PERSON),
                Endpoint.delete("/api/session", "sign out", this::close, PERSON),
                Endpoint.post("/api/session/password", "change one's own password", this::changePassword, PERSON));
    }

    private void open(Context context) {
        tries.take(addresses.of(context));
        Credentials given = Calls.body(context, Credentials.class);
        Person person =
                signIn.signIn(Calls.required(given.login(), "login"), Calls.required(given.password(), "password"));
        // never go on with a session that somebody else may have planted
        cookie.find(context).ifPresent(sessions::close);
        String agent = context.userAgent();
        Token token = sessions.open(person, addresses.of(context), agent == null ? "" : agent);
        cookie.set(context, token);
        context.json(view(person, token));
    }

    private void show(Context context) {
        context.json(view(self(context), token(context)));
    }

    private void close(Context context) {
        sessions.close(token(context));
        cookie.clear(context);
        audit.record(Calls.caller(context), "session.close", "", Outcome.DONE, "");
        context.status(204);
    }

    private void changePassword(Context context) {
        PasswordChange change = Calls.body(context, PasswordChange.class);
        Person person = self(context);
        signIn.changePassword(
                person, Calls.required(change.present(), "present"), Calls.required(change.chosen(), "chosen"));
        sessions.closeAll(person.id());
        Token token =
                sessions.open(person, addresses.of(context), context.userAgent() == null ? "" : context.userAgent());
        cookie.set(context, token);
        context.json(view(persons.get(person.id()), token));
    }

    private Person self(Context context) {
        return persons.get(Calls.caller(context).personId());
    }

    private Token token(Context context) {
        return cookie.find(context)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sign_in_needed", Map.of()));
    }

    private SessionView view(Person person, Token token) {
        return new SessionView(
                new Self(person.id(), person.login(), person.name(), person.roles()),
                token.csrf(),
                person.mustChangePassword(),
                demo.getAsBoolean());
    }

    record Credentials(@Nullable String login, @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials[" + login + "]";
        }
    }

    record PasswordChange(
            @Nullable String present, @Nullable String chosen) {
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    record Self(long id, String login, String name, Set<Role> roles) {}

    record SessionView(Self person, String csrf, boolean mustChangePassword, boolean demo) {}
}
