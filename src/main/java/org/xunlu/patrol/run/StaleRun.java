package org.xunlu.patrol.run;

/** Somebody else published or discarded the run first, or edited one of its drafts. Carries the run as it is now. */
public final class StaleRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PlanRun current;

    StaleRun(PlanRun current) {
        super("plan run " + current.id().value() + " is at version " + current.version());
        this.current = current;
    }

    /** The run as it is now. */
    public PlanRun current() {
        return current;
    }
}
