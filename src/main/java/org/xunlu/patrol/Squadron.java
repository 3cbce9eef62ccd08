package org.xunlu.patrol;

import org.jspecify.annotations.Nullable;

/**
 * A squadron 中队, the part of the brigade that answers for some of its roads.
 *
 * @param leader the officer who leads it and sees its units live; null where none is named
 * @param version counts its edits, from 1
 */
public record Squadron(SquadronId id, String name, @Nullable OfficerId leader, long version) {
    /** A squadron without a leader. */
    public Squadron(SquadronId id, String name, long version) {
        this(id, name, null, version);
    }
}
