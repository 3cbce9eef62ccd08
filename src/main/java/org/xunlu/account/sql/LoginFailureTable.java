package org.xunlu.account.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xunlu.account.LoginFailures;
import org.xunlu.database.Database;

/** Failed sign-ins in the table {@code login_failure}. */
public final class LoginFailureTable implements LoginFailures {
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Database database;

    public LoginFailureTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Count> find(String login) {
        return database.read(handle -> handle.createQuery(
                        "SELECT failures, last_at FROM login_failure WHERE login = :login")
                .bind("login", login)
                .map((row, context) -> new Count(
                        row.getInt("failures"),
                        row.getObject("last_at", java.time.OffsetDateTime.class).toInstant()))
                .findOne());
    }

    @Override
    public int add(String login, Instant now) {
        return database.write(handle -> {
            // a mistake of yesterday is no part of today's row of mistakes
            handle.createUpdate("DELETE FROM login_failure WHERE last_at < :old")
                    .bind("old", now.minus(FORGOTTEN))
                    .execute();
            handle.createUpdate("INSERT INTO login_failure (login, failures, last_at) VALUES (:login, 0, :now) "
                            + database.dialect().onConflictDoNothing())
                    .bind("login", login)
                    .bind("now", now)
                    .execute();
            handle.createUpdate("UPDATE login_failure SET failures = failures + 1, last_at = :now WHERE login = :login")
                    .bind("login", login)
                    .bind("now", now)
                    .execute();
            return handle.createQuery("SELECT failures FROM login_failure WHERE login = :login")
                    .bind("login", login)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    @Override
    public void clear(String login) {
        database.change(handle -> handle.createUpdate("DELETE FROM login_failure WHERE login = :login")
                .bind("login", login)
                .execute());
    }
}
