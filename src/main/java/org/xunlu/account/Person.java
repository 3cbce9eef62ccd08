package org.xunlu.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;

/**
 * A person of the brigade.
 *
 * @param id key
 * @param login unique login name, lower case
 * @param name name shown to others
 * @param roles what the person may do
 * @param enabled whether the person may sign in
 * @param mustChangePassword whether the password was set by somebody else and has to be changed first
 * @param createdAt when the person was registered
 * @param signedInAt last sign-in; null if never
 * @param version counts the edits
 */
public record Person(
        long id,
        String login,
        String name,
        Set<Role> roles,
        boolean enabled,
        boolean mustChangePassword,
        Instant createdAt,
        @Nullable Instant signedInAt,
        long version) {
    public Person {
        roles = Set.copyOf(roles);
    }

    /** The person as the one behind a call. */
    public Caller caller() {
        return new Caller(id, login, name, roles);
    }
}
