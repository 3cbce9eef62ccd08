package org.xunlu.network;

/** Key of a road. */
public record RoadId(long value) {}
