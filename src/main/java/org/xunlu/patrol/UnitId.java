package org.xunlu.patrol;

/** Key of a unit. Devices and live positions carry the same number. */
public record UnitId(long value) {}
