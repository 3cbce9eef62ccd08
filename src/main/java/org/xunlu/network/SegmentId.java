package org.xunlu.network;

/** Key of a segment. */
public record SegmentId(long value) {}
