package org.xunlu.siting.candidate;

import java.util.List;
import org.xunlu.geo.LonLat;

/**
 * A place where a point could stand, or stands.
 *
 * @param id {@code S} and the segment's key for screened places, {@code C} and the checkpoint's key for others
 * @param name its address, or the checkpoint's name
 * @param link link of the truck network it stands on
 * @param opposite link of the other carriageway of a dual road, weighed as well; -1 where there is none
 * @param segment index of its segment in the snapshot
 * @param lanes lanes to be covered, both directions together
 * @param lanesKnown whether the road register says so; else they are guessed from the road's class
 * @param bothDirections whether one point there weighs both directions; not so on a one-way road without another
 *     carriageway
 * @param costCents what building it costs, CNY cents; 0 for points that stand
 * @param checks the rules applied
 */
public record CandidateSite(
        String id,
        SiteOrigin origin,
        String name,
        int link,
        int opposite,
        int segment,
        LonLat position,
        int lanes,
        boolean lanesKnown,
        boolean bothDirections,
        long costCents,
        List<SiteCheck> checks) {
    public CandidateSite {
        checks = List.copyOf(checks);
    }

    /** Whether a point there weighs the trucks of a link. */
    public boolean covers(int number) {
        return number == link || (number == opposite && opposite >= 0);
    }

    /** Whether no required rule fails. */
    public boolean admissible() {
        return checks.stream().noneMatch(SiteCheck::forbids);
    }
}
