package org.xunlu.patrol;

/** Somebody else changed the patrol first; nothing was kept. Carries the patrol as it is now, so that both can be compared. */
public final class StalePatrol extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Patrol current;

    StalePatrol(Patrol current) {
        super("patrol " + current.id().value() + " is at version " + current.version());
        this.current = current;
    }

    /** The patrol as it is now. */
    public Patrol current() {
        return current;
    }
}
