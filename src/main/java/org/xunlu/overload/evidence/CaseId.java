package org.xunlu.overload.evidence;

/** Key of a case. */
public record CaseId(long value) {}
