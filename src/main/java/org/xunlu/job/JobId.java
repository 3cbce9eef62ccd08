package org.xunlu.job;

/** Key of a job; counts from one each time the server starts. */
public record JobId(long value) {}
