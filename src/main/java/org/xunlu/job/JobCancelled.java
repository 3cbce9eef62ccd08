package org.xunlu.job;

/** Thrown inside a job's work once somebody asked it to stop; the work lets it pass and so changes nothing. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The job was asked to stop. */
    public JobCancelled() {
        super("cancelled");
    }
}
