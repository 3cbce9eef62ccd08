package org.xunlu.patrol.run;

/** Key of a plan run. */
public record PlanRunId(long value) {}
