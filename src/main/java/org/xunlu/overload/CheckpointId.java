package org.xunlu.overload;

/** Key of a checkpoint. */
public record CheckpointId(long value) {}
