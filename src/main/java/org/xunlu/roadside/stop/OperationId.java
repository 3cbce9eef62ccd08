package org.xunlu.roadside.stop;

/** Key of a joint operation. */
public record OperationId(long value) {}
