package org.xunlu.patrol;

import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;

/**
 * A marked enforcement car that patrols, with its standing crew.
 *
 * @param name what the dispatcher calls it
 * @param squadron whose it is
 * @param plate its number plate
 * @param base where its patrols start and end, WGS84; null where it starts on its route
 * @param reserve whether it is kept free for what happens (机动力量)
 * @param version counts its edits, from 1
 */
public record Unit(
        UnitId id,
        String name,
        SquadronId squadron,
        String plate,
        @Nullable LonLat base,
        boolean reserve,
        long version) {}
