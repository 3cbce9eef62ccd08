package org.xunlu.account.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;
import org.xunlu.account.Person;
import org.xunlu.account.Persons;
import org.xunlu.database.Database;
import org.xunlu.paging.Page;

/** Persons in the table {@code person}. */
public final class PersonTable implements Persons {
    private final Database database;

    public PersonTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Person> add(
            String login, String name, Set<Role> roles, String passwordHash, boolean mustChange, Instant now) {
        try {
            long id = database.write(handle -> handle.createUpdate(
                            "INSERT INTO person (login, name, roles, password_hash, must_change, enabled, created_at, version)"
                                    + " VALUES (:login, :name, :roles, :hash, :must, TRUE, :now, 1)")
                    .bind("login", login)
                    .bind("name", name)
                    .bind("roles", text(roles))
                    .bind("hash", passwordHash)
                    .bind("must", mustChange)
                    .bind("now", now)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
            return find(id);
        } catch (UnableToExecuteStatementException e) {
            if (findByLogin(login).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<Person> find(long id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM person WHERE id = :id")
                .bind("id", id)
                .map(PersonTable::person)
                .findOne());
    }

    @Override
    public Optional<Person> findByLogin(String login) {
        return database.read(handle -> handle.createQuery("SELECT * FROM person WHERE login = :login")
                .bind("login", login)
                .map(PersonTable::person)
                .findOne());
    }

    @Override
    public String passwordHash(long id) {
        return database.read(handle -> handle.createQuery("SELECT password_hash FROM person WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    @Override
    public void setPassword(long id, String passwordHash, boolean mustChange) {
        database.change(handle -> handle.createUpdate(
                        "UPDATE person SET password_hash = :hash, must_change = :must WHERE id = :id")
                .bind("hash", passwordHash)
                .bind("must", mustChange)
                .bind("id", id)
                .execute());
    }

    @Override
    public void signedIn(long id, Instant now) {
        database.change(handle -> handle.createUpdate("UPDATE person SET signed_in_at = :now WHERE id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    @Override
    public Optional<Person> edit(long id, long version, String name, Set<Role> roles, boolean enabled) {
        int changed = database.write(
                handle -> handle.createUpdate("UPDATE person SET name = :name, roles = :roles, enabled = :enabled,"
                                + " version = version + 1 WHERE id = :id AND version = :version")
                        .bind("name", name)
                        .bind("roles", text(roles))
                        .bind("enabled", enabled)
                        .bind("id", id)
                        .bind("version", version)
                        .execute());
        return changed == 1 ? find(id) : Optional.empty();
    }

    @Override
    public Page<Person> list(long after, int limit, @Nullable String containing) {
        String part = containing == null ? "" : containing.strip().toLowerCase(Locale.ROOT);
        List<Person> rows = database.read(handle -> handle.createQuery("SELECT * FROM person WHERE id > :after"
                        + " AND (:part = '' OR POSITION(:part IN login) > 0 OR POSITION(:part IN LOWER(name)) > 0)"
                        + " ORDER BY id FETCH FIRST :rows ROWS ONLY")
                .bind("after", after)
                .bind("part", part)
                .bind("rows", limit + 1)
                .map(PersonTable::person)
                .list());
        return Page.cut(rows, limit, person -> Long.toString(person.id()));
    }

    @Override
    public List<Person> listEnabled(Role role) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM person WHERE enabled AND POSITION(:role IN roles) > 0 ORDER BY id")
                .bind("role", role.name())
                .map(PersonTable::person)
                .list());
    }

    private static String text(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static Person person(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime signedIn = row.getObject("signed_in_at", OffsetDateTime.class);
        return new Person(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                Arrays.stream(row.getString("roles").split(","))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("enabled"),
                row.getBoolean("must_change"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                signedIn == null ? null : signedIn.toInstant(),
                row.getLong("version"));
    }
}
