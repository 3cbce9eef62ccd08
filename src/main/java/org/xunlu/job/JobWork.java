package org.xunlu.job;

/** What a job does. */
@FunctionalInterface
public interface JobWork {
    /**
     * Does it, on one of the board's threads.
     *
     * @return the report for the person who started it
     * @throws JobCancelled when it was asked to stop
     * @throws Exception when it cannot be done; a {@link org.xunlu.refusal.Refusal} keeps its reason for the person
     */
    Object run(Progress progress) throws Exception;
}
