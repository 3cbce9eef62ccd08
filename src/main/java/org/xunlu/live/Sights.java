package org.xunlu.live;

import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;

/** Knows whom a person may see live: dispatchers all, a leader the own squadron, an officer the own unit. */
@FunctionalInterface
public interface Sights {
    /**
     * What a person sees.
     *
     * @param squadron only of this squadron, or null for no such wish
     */
    Sight of(Caller caller, @Nullable Long squadron);
}
