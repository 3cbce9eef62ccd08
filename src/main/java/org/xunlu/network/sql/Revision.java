package org.xunlu.network.sql;

import org.jdbi.v3.core.Handle;

/** The number that changes with every change of the roads; a row of {@code installation}. */
final class Revision {
    private Revision() {}

    static long read(Handle handle) {
        return handle.createQuery("SELECT content FROM installation WHERE name = 'network.revision'")
                .mapTo(Long.class)
                .one();
    }

    /** Raises it and says what it is now. */
    static long raise(Handle handle) {
        long next = handle.createQuery("SELECT content FROM installation WHERE name = 'network.revision' FOR UPDATE")
                        .mapTo(Long.class)
                        .one()
                + 1;
        handle.createUpdate("UPDATE installation SET content = :next WHERE name = 'network.revision'")
                .bind("next", Long.toString(next))
                .execute();
        return next;
    }
}
