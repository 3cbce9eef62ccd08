package org.xunlu.patrol;

/** Key of an officer on the duty list. */
public record OfficerId(long value) {}
