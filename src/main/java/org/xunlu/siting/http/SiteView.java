package org.xunlu.siting.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadNetwork;
import org.xunlu.siting.CandidateScore;
import org.xunlu.siting.candidate.CandidateSite;
import org.xunlu.siting.candidate.SiteCheck;
import org.xunlu.siting.candidate.SiteOrigin;

/**
 * A place where a point stands or could stand.
 *
 * @param segment key of its road segment
 * @param road route code or name of its road
 * @param score what it could do alone; null where that was not asked
 */
record SiteView(
        String id,
        SiteOrigin origin,
        String name,
        double lon,
        double lat,
        long segment,
        String road,
        int lanes,
        boolean lanesKnown,
        boolean bothDirections,
        long costCents,
        boolean admissible,
        List<SiteCheck> checks,
        @Nullable Score score) {

    /**
     * What a place could do alone.
     *
     * @param detourFactor null where nothing passes, or nothing that passes has a way round
     */
    record Score(
            double trucks,
            double overloaded,
            double caughtAlone,
            @Nullable Double detourFactor,
            double easilyBypassed) {
        static Score of(CandidateScore score) {
            return new Score(
                    score.trucks(),
                    score.overloaded(),
                    score.caughtAlone(),
                    Double.isFinite(score.detourFactor()) ? score.detourFactor() : null,
                    score.easilyBypassed());
        }
    }

    static SiteView of(CandidateSite site, RoadNetwork roads, @Nullable CandidateScore score) {
        return new SiteView(
                site.id(),
                site.origin(),
                site.name(),
                site.position().lon(),
                site.position().lat(),
                roads.segment(site.segment()).id().value(),
                roads.roadOf(site.segment()).label(),
                site.lanes(),
                site.lanesKnown(),
                site.bothDirections(),
                site.costCents(),
                site.admissible(),
                site.checks(),
                score == null ? null : Score.of(score));
    }
}
