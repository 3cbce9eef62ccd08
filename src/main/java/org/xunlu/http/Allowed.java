package org.xunlu.http;

import io.javalin.security.RouteRole;
import java.util.Optional;
import org.xunlu.access.Role;

/** Who may call an endpoint. An endpoint names one or more; it is open to the union of them. */
public enum Allowed implements RouteRole {
    /** Everybody, signed in or not. */
    ANYONE,
    /** A device that brings its own secret; the handler checks it. */
    DEVICE,
    /** Every signed-in person. */
    PERSON,
    ADMINISTRATOR,
    DISPATCHER,
    OFFICER,
    PLANNER,
    REVIEWER,
    AUDITOR;

    /** The role this stands for, or empty for the wider circles. */
    public Optional<Role> role() {
        return switch (this) {
            case ANYONE, DEVICE, PERSON -> Optional.empty();
            case ADMINISTRATOR -> Optional.of(Role.ADMINISTRATOR);
            case DISPATCHER -> Optional.of(Role.DISPATCHER);
            case OFFICER -> Optional.of(Role.OFFICER);
            case PLANNER -> Optional.of(Role.PLANNER);
            case REVIEWER -> Optional.of(Role.REVIEWER);
            case AUDITOR -> Optional.of(Role.AUDITOR);
        };
    }
}
