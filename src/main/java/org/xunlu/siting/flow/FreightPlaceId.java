package org.xunlu.siting.flow;

/** Key of a freight place. */
public record FreightPlaceId(long value) {}
