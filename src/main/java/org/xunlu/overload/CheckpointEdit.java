package org.xunlu.overload;

/** A change of the register of checkpoints, as kept: by whom, when, what; {@code version} is the one it made. */
public record CheckpointEdit(long id, CheckpointId checkpoint, Editor editor, FieldChange change, long version) {}
