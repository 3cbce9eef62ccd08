package org.xunlu.overload;

import java.util.List;
import java.util.Optional;

/** Where checkpoints are kept. */
public interface CheckpointRegister {
    /** All, by code. There are tens of them, so they are not paged. */
    List<Checkpoint> list();

    /** The one with this key. */
    Optional<Checkpoint> find(CheckpointId id);

    /** The one with this station code. */
    Optional<Checkpoint> findByCode(String code);

    /**
     * Adds one.
     *
     * @throws org.xunlu.refusal.Refusal where the code is taken
     */
    Checkpoint add(CheckpointDetails details);

    /** Adds one and keeps who did. */
    Checkpoint add(CheckpointDetails details, Editor editor);

    /**
     * Replaces the details, and keeps who changed what.
     *
     * @param version the version the editor saw
     * @throws org.xunlu.refusal.Refusal where somebody changed it since, with the present one
     */
    Checkpoint replace(CheckpointId id, CheckpointDetails details, long version, Editor editor);

    /** Changes of one place, the newest first. */
    List<CheckpointEdit> listEdits(CheckpointId id, int most);

    /**
     * Removes one that has no passes.
     *
     * @throws org.xunlu.refusal.Refusal where it has, or somebody changed it since
     */
    void remove(CheckpointId id, long version);

    /** Sets the hash of the key its device signs in with. */
    void setDeviceKey(CheckpointId id, String keyHash);

    /** The checkpoint whose device has this key hash. */
    Optional<Checkpoint> findByDeviceKey(String keyHash);
}
