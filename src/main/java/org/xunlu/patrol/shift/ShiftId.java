package org.xunlu.patrol.shift;

/** Key of a shift. */
public record ShiftId(long value) {}
