package org.xunlu.roadside.spotter;

import java.time.Instant;
import org.xunlu.overload.CheckpointId;

/** A plate read at a weighing place. */
public record Sighting(String plate, CheckpointId place, Instant at) {}
