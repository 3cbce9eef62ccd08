package org.xunlu.roadside.stop;

/** Key of a stop. */
public record StopId(long value) {}
