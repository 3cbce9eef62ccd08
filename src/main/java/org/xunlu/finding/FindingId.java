package org.xunlu.finding;

/** Key of a finding. */
public record FindingId(long value) {}
