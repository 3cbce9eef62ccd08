package org.xunlu.access;

import java.util.Collections;
import java.util.Set;

/**
 * The signed-in person behind one request.
 *
 * @param personId key of the person
 * @param login unique login name
 * @param name name shown to others
 * @param roles what the person may do
 */
public record Caller(long personId, String login, String name, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether this person holds at least one of the roles. */
    public boolean hasAny(Set<Role> wanted) {
        return !Collections.disjoint(roles, wanted);
    }

    /** Whether this person holds the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
