package org.xunlu.patrol.shift;

/** Somebody else changed the shift first; nothing was kept. Carries the shift as it is now. */
public final class StaleShift extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Shift current;

    StaleShift(Shift current) {
        super("shift " + current.id().value() + " is at version " + current.version());
        this.current = current;
    }

    /** The shift as it is now. */
    public Shift current() {
        return current;
    }
}
