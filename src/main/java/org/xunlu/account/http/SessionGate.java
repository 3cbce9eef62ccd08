package org.xunlu.account.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.account.AuditTrail;
import org.xunlu.account.Person;
import org.xunlu.account.SessionRegister;
import org.xunlu.account.Token;
import org.xunlu.http.Allowed;
import org.xunlu.http.Calls;
import org.xunlu.http.ClientAddress;
import org.xunlu.http.Gate;
import org.xunlu.http.RateLimit;
import org.xunlu.refusal.Refusal;

/**
 * Admits by session cookie and roles.
 *
 * <p>A cookie alone reads; whoever writes must also bring the session's CSRF token in {@code X-CSRF-Token}, which another
 * site cannot know. What a person's roles do not allow is refused and noted. A person with a password that somebody else set gets no further than changing it.
 */
public final class SessionGate implements Gate {
    private static final String CSRF_HEADER = "X-CSRF-Token";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final SessionRegister sessions;
    private final SessionCookie cookie;
    private final ClientAddress addresses;
    private final RateLimit intake;
    private final AuditTrail audit;

    /** A gate over these sessions; endpoints that devices may call share the intake's limit per address. */
    public SessionGate(
            SessionRegister sessions,
            SessionCookie cookie,
            ClientAddress addresses,
            RateLimit intake,
            AuditTrail audit) {
        this.audit = audit;
        this.sessions = sessions;
        this.cookie = cookie;
        this.addresses = addresses;
        this.intake = intake;
    }

    @Override
    public Optional<Caller> admit(Context context, Set<Allowed> allowed) {
        if (allowed.contains(Allowed.DEVICE)) {
            intake.take(addresses.of(context));
        }
        boolean open = allowed.contains(Allowed.ANYONE) || allowed.contains(Allowed.DEVICE);
        Optional<Token> token = cookie.find(context);
        Optional<Person> person = token.flatMap(sessions::find);
        if (person.isEmpty() || token.isEmpty()) {
            if (open) {
                return Optional.empty();
            }
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sign_in_needed", Map.of());
        }
        if (!READING.contains(context.method()) && !bringsCsrf(context, token.get())) {
            if (open) {
                // without the token the cookie counts for nothing: the device's own secret has to do
                return Optional.empty();
            }
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "csrf", Map.of());
        }
        if (person.get().mustChangePassword() && !context.path().startsWith("/api/session")) {
            if (open) {
                return Optional.empty();
            }
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "account.password_change_needed", Map.of());
        }
        Caller caller = person.get().caller();
        boolean may =
                allowed.contains(Allowed.ANYONE) || allowed.contains(Allowed.PERSON) || caller.hasAny(roles(allowed));
        if (!may) {
            if (open) {
                return Optional.empty();
            }
            audit.recordRefused(caller, context.method() + " " + context.path());
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "role_missing", Map.of());
        }
        Token secret = token.get();
        Calls.rememberSession(context, () -> sessions.lives(secret));
        return Optional.of(caller);
    }

    private static boolean bringsCsrf(Context context, Token token) {
        String given = context.header(CSRF_HEADER);
        return given != null && token.matchesCsrf(given);
    }

    private static Set<Role> roles(Set<Allowed> allowed) {
        return allowed.stream().flatMap(each -> each.role().stream()).collect(Collectors.toSet());
    }
}
