package org.xunlu.overload;

import java.time.Instant;

/** Who changes a register, and when. */
public record Editor(long personId, String person, Instant at) {}
