package org.xunlu.network;

/** Key of a node. */
public record NodeId(long value) {}
