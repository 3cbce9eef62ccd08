package org.xunlu.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the lines of the audit trail are kept. There is no way to change or remove one. */
public interface AuditLog {
    /**
     * Which lines to list.
     *
     * @param login only of this login
     * @param action only actions that start with this, e.g. {@code session}
     * @param from not before
     * @param to before
     */
    record Filter(
            @Nullable String login,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant to) {
        /** Every line. */
        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /** Adds the line that the last one (empty at the start) leads to, in one transaction. */
    AuditEntry append(Function<Optional<AuditEntry>, AuditEntry> next);

    /** Lines after this number, oldest first. */
    List<AuditEntry> listFrom(long afterSeq, int limit);

    /** Lines before this number, newest first. */
    List<AuditEntry> listBack(long beforeSeq, int limit, Filter filter);
}
