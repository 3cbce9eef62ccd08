package org.xunlu.roadside.bypass;

import java.time.Instant;
import org.xunlu.overload.CheckpointId;

/** A plate read at a place; {@code over} whether it was above its limit. */
public record Passage(String plate, CheckpointId place, Instant at, boolean over) {}
