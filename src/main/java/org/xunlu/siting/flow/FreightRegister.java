package org.xunlu.siting.flow;

import java.util.List;

/** Where freight places are kept. */
public interface FreightRegister {
    /** All, by code. There are tens of them, so they are not paged. */
    List<FreightPlace> list();

    /**
     * Adds one.
     *
     * @throws org.xunlu.refusal.Refusal where the code is taken
     */
    FreightPlace add(FreightPlaceDetails details);

    /**
     * Replaces the details.
     *
     * @throws org.xunlu.refusal.Refusal where somebody changed it since, with the present one, or the code is taken
     */
    FreightPlace replace(FreightPlaceId id, FreightPlaceDetails details, long version);

    /** Removes one, with the flows from and to it. */
    void remove(FreightPlaceId id, long version);
}
