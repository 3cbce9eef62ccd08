/**
 * Long work that a person starts and watches: imports, plans, reports. A {@link org.xunlu.job.JobBoard} runs it beside
 * the requests, on few threads; the work tells its stage and counts through {@link org.xunlu.job.Progress} and is asked
 * there whether it was cancelled. Laws: a job that fails or is cancelled leaves stored data as they were (its work sees to
 * that with one transaction); a failure that is a {@link org.xunlu.refusal.Refusal} keeps its reason for the person.
 */
@NullMarked
package org.xunlu.job;

import org.jspecify.annotations.NullMarked;
