package org.xunlu.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.paging.Page;

/** Where persons and their password hashes are kept. */
public interface Persons {
    /** Adds a person, enabled; empty when the login is taken. */
    Optional<Person> add(
            String login, String name, Set<Role> roles, String passwordHash, boolean mustChange, Instant now);

    /** The person with this key. */
    Optional<Person> find(long id);

    /** The person with this login, in lower case. */
    Optional<Person> findByLogin(String login);

    /** The stored hash of a person's password. */
    String passwordHash(long id);

    /** Stores a new hash. */
    void setPassword(long id, String passwordHash, boolean mustChange);

    /** Notes a sign-in. */
    void signedIn(long id, Instant now);

    /**
     * Stores name, roles and whether enabled, if the person still has this version.
     *
     * @return the stored person, or empty when somebody else was faster
     */
    Optional<Person> edit(long id, long version, String name, Set<Role> roles, boolean enabled);

    /**
     * Persons by key.
     *
     * @param after list those with a greater key
     * @param containing only those whose login or name contains this; null or empty for all
     */
    Page<Person> list(long after, int limit, @Nullable String containing);

    /** All enabled persons that hold the role, by key. */
    List<Person> listEnabled(Role role);
}
