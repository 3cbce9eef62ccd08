package org.xunlu.patrol;

/** Key of a squadron. */
public record SquadronId(long value) {}
