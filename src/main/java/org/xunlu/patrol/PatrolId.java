package org.xunlu.patrol;

/** Key of a patrol. */
public record PatrolId(long value) {}
